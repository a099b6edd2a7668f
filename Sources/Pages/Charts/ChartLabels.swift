/// Finds room for labels beside what they name: the first place of a few that is free.
struct ChartLabels: Sendable {
  let sheet: ChartSheet
  let bounds: ChartBox
  /// What no label may cover.
  private(set) var taken: [ChartBox]
  /// What a label covers only where there is no other place.
  let rather: [ChartBox]

  init(sheet: ChartSheet, bounds: ChartBox, taken: [ChartBox], rather: [ChartBox] = []) {
    (self.sheet, self.bounds, self.taken, self.rather) = (sheet, bounds, taken, rather)
  }

  /// The label drawn, with a thin line where it stands far off; nil where there is no room.
  mutating func place(
    _ words: String, beside spot: ChartSpot, reach: Double = 7, _ kind: HTML = "label"
  ) -> HTML? {
    let widest = (bounds.right - bounds.left) * 0.6
    let words = ChartText.cut(words, width: widest, size: sheet.text)
    let boxes = places(width: sheet.width(of: words), beside: spot, reach: reach)
      .filter { bounds.holds($0) && !isTaken($0) && isReached($0, from: spot, reach: reach) }
    guard let box = boxes.first(where: { box in !rather.contains { $0.meets(box) } }) ?? boxes.first
    else { return nil }
    taken += [box] + leaderBoxes(from: spot, to: box, reach: reach)
    let text = ChartMark.text(
      words, at: ChartSpot(x: box.left, y: box.bottom - sheet.text * 0.3), .start, kind)
    return "\(leader(from: spot, to: box, reach: reach))\(text)"
  }

  private func isTaken(_ box: ChartBox) -> Bool { taken.contains { $0.meets(box) } }

  /// Right, left, above, below and the corners; then the same farther off.
  private func places(width: Double, beside spot: ChartSpot, reach: Double) -> [ChartBox] {
    let height = sheet.text * 1.2
    let shifts: [(Double, Double)] = [
      (1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1), (0.5, -1), (-0.5, -1),
      (0.5, 1), (-0.5, 1),
    ]
    return [1.0, 2.5, 4.5, 7, 10, 14].flatMap { far in
      shifts.map { across, down in
        let x = spot.x + across * (width / 2 + reach * min(far, 3))
        let y = spot.y + down * (height / 2 + reach * far)
        return ChartBox(
          left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2)
      }
    }
  }

  private func leader(from spot: ChartSpot, to box: ChartBox, reach: Double) -> HTML? {
    guard let (start, end) = way(from: spot, to: box, reach: reach) else { return nil }
    return ChartMark.line(start, end, "leader")
  }

  /// From the edge of what is named to the nearest place of its label; nil where that is near.
  private func way(from spot: ChartSpot, to box: ChartBox, reach: Double) -> (ChartSpot, ChartSpot)?
  {
    let end = ChartSpot(
      x: min(max(spot.x, box.left), box.right), y: min(max(spot.y, box.top), box.bottom))
    let (across, down) = (end.x - spot.x, end.y - spot.y)
    let far = (across * across + down * down).squareRoot()
    guard far > reach * 2 else { return nil }
    let share = reach / far
    return (ChartSpot(x: spot.x + across * share, y: spot.y + down * share), end)
  }

  /// Whether the thin line to a label runs clear of everything else that has a place.
  private func isReached(_ box: ChartBox, from spot: ChartSpot, reach: Double) -> Bool {
    let own = spot.box(0.5)
    let others = taken.filter { !$0.meets(own) }
    return leaderBoxes(from: spot, to: box, reach: reach).allSatisfy { here in
      !others.contains { $0.meets(here) }
    }
  }

  private func leaderBoxes(from spot: ChartSpot, to box: ChartBox, reach: Double) -> [ChartBox] {
    guard let (start, end) = way(from: spot, to: box, reach: reach) else { return [] }
    return (1...8).map { step in
      let share = Double(step) / 8
      return ChartSpot(
        x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share
      ).box(1)
    }
  }
}

/// Labels at the right end of lines, pushed apart where they would cover each other.
struct EndLabels: Sendable {
  struct Label: Sendable, Hashable {
    var y: Double
    var words: String
    var kind: HTML
  }

  var labels: [Label] = []

  mutating func add(_ words: String, at y: Double, _ kind: HTML) {
    labels.append(Label(y: y, words: words, kind: kind))
  }

  /// How much room the labels want, at most two fifths of the sheet.
  func width(on sheet: ChartSheet) -> Double {
    let widest = labels.map { sheet.width(of: $0.words) }.max() ?? 0
    return min(widest, sheet.width * 0.4)
  }

  func drawn(at left: Double, in box: ChartBox, on sheet: ChartSheet) -> HTML {
    let sorted = labels.sorted { ($0.y, $0.words) < ($1.y, $1.words) }
    let places = EndLabels.apart(
      sorted.map(\.y), by: sheet.line, from: box.top + sheet.text / 2, to: box.bottom)
    let most = sheet.width - left
    let texts = zip(sorted, places).map { label, y in
      ChartMark.text(
        ChartText.cut(label.words, width: most, size: sheet.text),
        at: ChartSpot(x: left, y: y + sheet.text * 0.35), .start, label.kind)
    }
    return texts.joined()
  }

  /// The places in order, none nearer to the next than `gap` as long as there is room, each moved as
  /// little as may be: neighbours that come too near are taken together and stand about their middle.
  static func apart(_ places: [Double], by gap: Double, from top: Double, to bottom: Double)
    -> [Double]
  {
    let gap = min(gap, max(bottom - top, 0) / Double(max(places.count - 1, 1)))
    var groups: [(first: Double, count: Int)] = []
    for place in places {
      var group = (first: place, count: 1)
      while let last = groups.last, group.first < last.first + Double(last.count) * gap {
        let sum =
          last.first * Double(last.count)
          + (group.first - Double(last.count) * gap) * Double(group.count)
        group = (sum / Double(last.count + group.count), last.count + group.count)
        groups.removeLast()
      }
      groups.append(group)
    }
    var moved = groups.flatMap { group in (0..<group.count).map { group.first + Double($0) * gap } }
    for index in moved.indices {
      moved[index] = max(moved[index], index == 0 ? top : moved[index - 1] + gap)
    }
    for index in moved.indices.reversed() {
      moved[index] = min(moved[index], index == moved.count - 1 ? bottom : moved[index + 1] - gap)
    }
    return moved
  }
}
