import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Word to whoever started the program as a service and waits until the site answers (sd_notify(3)).
///
/// So `systemctl start` fails where the site does not come up, in place of saying nothing.
enum ReadyNotice {
  /// Says that requests are answered; does nothing where nobody waits.
  static func send(
    at place: String? = ProcessInfo.processInfo.environment["NOTIFY_SOCKET"]
  ) {
    guard let place, var address = address(of: place) else { return }
    let line = socket(AF_UNIX, datagrams, 0)
    guard line >= 0 else { return }
    defer { close(line) }
    let words = Array("READY=1".utf8)
    let size = socklen_t(MemoryLayout<sa_family_t>.size + place.utf8.count)
    withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = sendto(line, words, words.count, 0, $0, size)
      }
    }
  }

  private static var datagrams: Int32 {
    #if canImport(Glibc)
      Int32(SOCK_DGRAM.rawValue)
    #else
      SOCK_DGRAM
    #endif
  }

  /// A path, or a name after “@” that stands in no folder (unix(7)).
  private static func address(of place: String) -> sockaddr_un? {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    guard place.hasPrefix("/") || place.hasPrefix("@"),
      place.utf8.count < MemoryLayout.size(ofValue: address.sun_path)
    else { return nil }
    withUnsafeMutableBytes(of: &address.sun_path) { bytes in
      bytes.copyBytes(from: place.utf8)
      if place.hasPrefix("@") { bytes[0] = 0 }
    }
    return address
  }
}
