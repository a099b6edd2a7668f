"""The proxies of deploy/proxy in front of a site, as a browser meets them: nginx and Caddy."""

import contextlib
import functools
import html
import http.client
import http.cookies
import os
import re
import shutil
import socket
import ssl
import subprocess
import unittest
import urllib.parse

from program import PROGRAM, ROOT, ProgramTest

NAME = "community-safety.example"
PASSWORD = "seven quiet herons at dusk"
MEGABYTE = 1_000_000


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@functools.cache
def program_of(name):
    """Debian has servers where only root's PATH leads."""
    return shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin")


class Line(http.client.HTTPSConnection):
    """To the proxy at an address of this machine, under the site's name."""

    def __init__(self, front, client, name):
        context = ssl.create_default_context(cafile=front.certificate)
        super().__init__(name, front.port, timeout=30, context=context, source_address=(client, 0))

    def connect(self):
        plain = socket.create_connection(("127.0.0.1", self.port), self.timeout, self.source_address)
        try:
            self.sock = self._context.wrap_socket(plain, server_hostname=self.host)
        except ssl.SSLError:
            plain.close()
            raise


class Front:
    """What a browser at one address of the outside gets of the proxy; it keeps its cookies."""

    def __init__(self, port, plain_port, certificate):
        self.port, self.plain_port, self.certificate = port, plain_port, certificate
        self.cookies = http.cookies.SimpleCookie()

    def ask(self, path, method="GET", body=None, headers={}, client="127.0.0.2", name=NAME):
        cookie = "; ".join(f"{key}={one.value}" for key, one in self.cookies.items())
        with contextlib.closing(Line(self, client, name)) as line:
            # The name alone, as where the port is 443.
            line.request(method, path, body, {"Host": name, "Cookie": cookie, **headers})
            answer = line.getresponse()
            answer.content = answer.read()
        for field in answer.headers.get_all("Set-Cookie", []):
            self.cookies.load(field)
        return answer

    def words(self, *asked, **more):
        return self.ask(*asked, **more).content.decode()

    def send(self, path, fields, at=None, **more):
        """Fills in the form on a page and sends it."""
        token = re.search(r'name="token" value="([^"]+)"', self.words(at or path, **more))[1]
        headers = {"Content-Type": "application/x-www-form-urlencoded", **more.pop("headers", {})}
        body = urllib.parse.urlencode({"token": token, **fields})
        return self.ask(path, "POST", body, headers, **more)

    def upload(self, path, file, token):
        """By HTTP/2, as browsers do: there the answer comes although not everything was sent."""
        cookie = "; ".join(f"{key}={one.value}" for key, one in self.cookies.items())
        said = subprocess.run(
            ["curl", "--silent", "--show-error", "--http2", "--cacert", self.certificate,
             "--interface", "127.0.0.2", "--resolve", f"{NAME}:{self.port}:127.0.0.1",
             "--header", f"Cookie: {cookie}", "--form", f"token={token}", "--form", f"pack=@{file}",
             "--write-out", "\n%{http_version} %{http_code}", f"https://{NAME}:{self.port}{path}"],
            capture_output=True, text=True, check=True).stdout
        words, _, status = said.rpartition("\n")
        return status, words

    def plain(self, path):
        line = http.client.HTTPConnection("127.0.0.1", self.plain_port, timeout=30)
        line.request("GET", path, headers={"Host": NAME})
        answer = line.getresponse()
        answer.read()
        line.close()
        return answer


class Proxies:
    """What holds behind each of them."""

    def setUp(self):
        super().setUp()
        if not program_of(self.proxy):
            self.skipTest(f"{self.proxy} is not installed")
        # Debian's proxies give up root's rights, and have to read what is here.
        self.place.chmod(0o755)
        self.record = self.place / "record"
        said = self.done("init", "--data", self.record)
        self.link = re.search(r"/links/\S+", said)[0]
        self.done("pack", "import", *self.packs(1), "--data", self.record)
        self.certificate = self.place / "fullchain.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
             "-days", "2", "-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}",
             "-keyout", self.place / "privkey.pem", "-out", self.certificate],
            check=True, capture_output=True)

    @contextlib.contextmanager
    def front(self):
        """A site with the proxy before it, both for as long as they are needed."""
        port, plain_port = free_port(), free_port()
        with self.site("--data", self.record, "--tls-proxy") as site:
            self.write(port, plain_port, site.port)
            with open(self.place / "proxy.log", "w+") as log:
                run = subprocess.Popen(
                    self.command(), stdout=log, stderr=log, env={**os.environ, "HOME": str(self.place)})
            try:
                self.wait_for(port, run)
                yield Front(port, plain_port, self.certificate), site
            finally:
                run.terminate()
                run.wait(20)

    def wait_for(self, port, run):
        for _ in range(1_000):
            with contextlib.suppress(OSError):
                return socket.create_connection(("127.0.0.1", port), timeout=5).close()
            with contextlib.suppress(subprocess.TimeoutExpired):
                run.wait(0.02)
                break
        self.fail((self.place / "proxy.log").read_text())

    def sign_up(self, front):
        answer = front.send(
            self.link, {"name": "Ada Admin", "email": "ada@example.org", "password": PASSWORD})
        self.assertEqual(answer.status, 303, answer.content)
        return answer

    def trust(self, front):
        page = front.words("/settings")
        form = page[page.index('action="/settings"'):]
        fields = {name: html.unescape(value) for name, value in
                  re.findall(r'<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"', form)}
        fields = {name: value for name, value in fields.items() if name != "token"}
        fields["trustedProxies"] = "127.0.0.1"
        self.assertEqual(front.send("/settings", fields).status, 303)

    def test_whoever_signs_in_gets_cookies_for_tls_alone_and_stays_on_it(self):
        with self.front() as (front, _):
            answer = self.sign_up(front)
            for cookie in answer.headers.get_all("Set-Cookie"):
                self.assertRegex(cookie, r"^__Host-.*; HttpOnly; SameSite=Lax; Secure")
            self.assertTrue(answer.headers["Location"].startswith("/"), answer.headers["Location"])
            self.assertIn("max-age=31536000", answer.headers["Strict-Transport-Security"])
            self.assertIn("Audit log", front.words("/audit-log"))
            plain = front.plain("/meetings?page=1")
            self.assertIn(plain.status, (301, 308))
            self.assertRegex(
                plain.headers["Location"], rf"^https://{re.escape(NAME)}(:\d+)?/meetings\?page=1$")
            self.assertIn(f"<loc>https://{NAME}/", front.words("/sitemap.xml"))

    def test_visitors_are_told_apart_by_what_the_proxy_says_and_by_nothing_else(self):
        with self.front() as (front, site):
            self.sign_up(front)
            self.trust(front)
            # The word of a visitor is not believed: one address has its dozen forms, whatever it says.
            statuses = [
                front.ask("/sign-in", "POST", "email=x", {"X-Forwarded-For": f"192.0.2.{count}"}).status
                for count in range(1, 41)]
            self.assertIn(429, statuses)
            # The word of the proxy is: somebody else still has theirs.
            self.assertNotEqual(front.ask("/sign-in", "POST", "email=x", client="127.0.0.3").status, 429)

    def test_too_large_an_upload_gets_one_sentence(self):
        with self.front() as (front, _):
            self.sign_up(front)
            token = re.search(r'name="token" value="([^"]+)"', front.words("/staff/packs/new"))[1]
            file = self.place / "pack.pdf"
            for size, status in [(19, "2 422"), (21, "2 413"), (30, "2 413")]:
                file.write_bytes(b"%PDF-" + bytes(size * MEGABYTE))
                found, words = front.upload("/staff/packs", file, token)
                self.assertEqual(found, status, words)
                self.assertEqual("What you sent is larger than 2" in words, "413" in status, words)

    def test_assets_and_lists_are_compressed_and_pages_are_not(self):
        with self.front() as (front, _):
            ask = functools.partial(front.ask, headers={"Accept-Encoding": "gzip"})
            page = ask("/meetings")
            self.assertIsNone(page.headers["Content-Encoding"])
            style = re.search(r'href="(/assets/headland\.css[^"]*)"', page.content.decode())[1]
            for path in [style, "/decisions.csv"]:
                answer = ask(path)
                self.assertEqual(answer.headers["Content-Encoding"], "gzip", path)
                self.assertIn("Accept-Encoding", ", ".join(answer.headers.get_all("Vary")), path)
                again = ask(path, headers={
                    "Accept-Encoding": "gzip", "If-None-Match": answer.headers["ETag"]})
                self.assertEqual(again.status, 304, path)

    def test_downloads_come_whole(self):
        with self.front() as (front, _):
            meetings = re.findall(r'href="(/meetings/[a-z-]+/\d{4}-\d\d-\d\d)"', front.words("/meetings"))
            archives = [path for page in meetings
                        for path in re.findall(r'href="([^"]+/papers\.zip)"', front.words(page))]
            answer = front.ask(archives[0])
            self.assertEqual((answer.status, answer.content[:4]), (200, b"PK\x03\x04"))
            self.assertIn(b"PK\x05\x06", answer.content[-22:])

    def test_another_name_is_not_answered(self):
        with self.front() as (front, _):
            with self.assertRaises(ssl.SSLError):
                front.ask("/", name="elsewhere.example")
            with contextlib.suppress(http.client.RemoteDisconnected):
                words = front.words("/sitemap.xml", headers={"Host": "elsewhere.example"})
                self.assertNotIn("elsewhere", words)

    def test_a_program_that_is_away_is_said_in_a_sentence(self):
        with self.front() as (front, site):
            self.assertEqual(front.words("/health"), "ok\n")
            site.run.terminate()
            site.run.wait(20)
            answer = front.ask("/")
            self.assertEqual((answer.status, answer.headers["Retry-After"]), (503, "60"))
            self.assertIn("not answering just now", answer.content.decode())


@unittest.skipUnless(PROGRAM, "HEADLAND_PROGRAM names no program; bin/journeys sets it")
class Nginx(Proxies, ProgramTest):
    proxy = "nginx"

    def command(self):
        return [program_of("nginx"), "-p", self.place, "-c", self.place / "nginx.conf"]

    def write(self, port, plain_port, behind):
        text = (ROOT / "deploy/proxy/nginx.conf").read_text()
        text = re.sub(r"\n *listen \[::\].*", "", text)
        for old, new in [
            ("listen 80;", f"listen 127.0.0.1:{plain_port};"),
            ("listen 443 ", f"listen 127.0.0.1:{port} "),
            ("127.0.0.1:8080", f"127.0.0.1:{behind}"),
            ("/etc/ssl/headland/", f"{self.place}/"),
            ("/var/log/nginx/", f"{self.place}/"),
        ]:
            self.assertIn(old, text)
            text = text.replace(old, new)
        folders = "".join(
            f"{kind}_temp_path {self.place}/{kind};\n"
            for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
        user = "user root;" if os.getuid() == 0 else ""
        (self.place / "nginx.conf").write_text(
            f"daemon off;\n{user}\npid {self.place}/nginx.pid;\nerror_log stderr;\nevents {{}}\n"
            f"http {{\n{folders}access_log off;\n{text}\n}}\n")


@unittest.skipUnless(PROGRAM, "HEADLAND_PROGRAM names no program; bin/journeys sets it")
class Caddy(Proxies, ProgramTest):
    proxy = "caddy"

    def command(self):
        return [program_of("caddy"), "run", "--config", self.place / "Caddyfile", "--adapter", "caddyfile"]

    def write(self, port, plain_port, behind):
        text = (ROOT / "deploy/proxy/Caddyfile").read_text()
        ports = f"\tadmin off\n\tdefault_bind 127.0.0.1\n\thttp_port {plain_port}\n\thttps_port {port}\n"
        own = f"\ttls {self.certificate} {self.place}/privkey.pem\n"
        for old, new in [
            ("{\n\tservers {", f"{{\n{ports}\tservers {{"),
            (f"{NAME} {{\n", f"{NAME} {{\n{own}"),
            ("127.0.0.1:8080", f"127.0.0.1:{behind}"),
        ]:
            self.assertIn(old, text)
            text = text.replace(old, new, 1)
        (self.place / "Caddyfile").write_text(text)
