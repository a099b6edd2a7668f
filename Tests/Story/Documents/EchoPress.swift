public import Documents

extension Press {
  /// A press whose PDF files are the very HTML that it was given, for tests of what documents say.
  public static var echo: Press {
    Press(
      PressProgram(
        path: "/usr/bin/python3",
        arguments: [
          "-c",
          """
          import struct, sys
          jobs, answers = sys.stdin.buffer, sys.stdout.buffer
          while len(head := jobs.read(9)) == 9:
              html, logo = (jobs.read(size) for size in struct.unpack(">II", head[1:]))
              answers.write(b"P" + struct.pack(">I", len(html)) + html)
              answers.flush()
          """,
        ]))
  }
}
