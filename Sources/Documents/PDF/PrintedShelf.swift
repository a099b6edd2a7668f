/// What was printed lately, by its content; what has not been asked for longest makes room.
struct PrintedShelf {
  private var pdfs: [PrintJob.Key: (pdf: [UInt8], turn: Int)] = [:]
  private let limit: Int
  private var bytes = 0
  private var turn = 0

  init(bytes: Int) { limit = bytes }

  subscript(_ key: PrintJob.Key) -> [UInt8]? {
    mutating get {
      turn += 1
      pdfs[key]?.turn = turn
      return pdfs[key]?.pdf
    }
    set {
      bytes -= pdfs.removeValue(forKey: key)?.pdf.count ?? 0
      guard let newValue, newValue.count <= limit else { return }
      turn += 1
      pdfs[key] = (newValue, turn)
      bytes += newValue.count
      makeRoom()
    }
  }

  mutating func removeAll() { (pdfs, bytes) = ([:], 0) }

  private mutating func makeRoom() {
    while bytes > limit, let oldest = pdfs.min(by: { $0.value.turn < $1.value.turn })?.key {
      bytes -= pdfs.removeValue(forKey: oldest)?.pdf.count ?? 0
    }
  }
}
