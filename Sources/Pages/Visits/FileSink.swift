import Hummingbird
import NIOCore

/// Where a file goes that is sent while it is made: it waits until the browser takes more.
public struct FileSink {
  private var writer: any ResponseBodyWriter

  init(_ writer: any ResponseBodyWriter) { self.writer = writer }

  public mutating func send(_ bytes: [UInt8]) async throws {
    guard !bytes.isEmpty else { return }
    try await writer.write(ByteBuffer(bytes: bytes))
  }

  mutating func finish() async throws { try await writer.finish(nil) }
}

extension Response {
  init(stream: Answer.Stream) {
    self.init(file: Answer.File(bytes: [], type: stream.type, name: stream.name))
    headers[.cacheControl] = "no-store"
    let send = stream.send
    body = ResponseBody { writer in
      var sink = FileSink(writer)
      try await send(&sink)
      try await sink.finish()
    }
  }
}
