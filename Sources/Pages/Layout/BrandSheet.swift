/// The style sheet that carries a partnership's colour, served at `/assets/brand.css`: the page
/// itself holds no style, as the Content Security Policy allows none.
public struct BrandSheet: Sendable, Hashable {
  /// Links and buttons on white.
  public let sea: Colour
  /// The same under the pointer.
  public let seaDark: Colour
  /// Links and buttons in the dark theme.
  public let seaByNight: Colour
  /// The same under the pointer, lighter still.
  public let seaByNightUnderPointer: Colour

  /// The least contrast of text with what it stands on: WCAG 2.2, success criterion 1.4.3.
  public static let leastContrast = 4.5
  /// The dark theme's paper.
  public static let night = Colour(red: 0x10, green: 0x18, blue: 0x1e)

  /// Headland's own.
  public static let sea = BrandSheet(
    sea: Colour(red: 0x0b, green: 0x5a, blue: 0x73),
    seaDark: Colour(red: 0x08, green: 0x3f, blue: 0x51),
    seaByNight: Colour(red: 0x7f, green: 0xc4, blue: 0xd8),
    seaByNightUnderPointer: Colour(red: 0xb2, green: 0xdc, blue: 0xe8))

  /// A partnership's own colour. Refused when links in it could not be read on white.
  public init(sea: Colour) throws(UnreadableColour) {
    let contrast = sea.contrast(with: .white)
    guard contrast >= BrandSheet.leastContrast else {
      throw UnreadableColour(colour: sea, contrast: contrast)
    }
    self.sea = sea
    seaDark = sea.mixed(with: .black, share: 0.3)
    // 7 : 1, so that links also stand out on the dark theme's bands.
    seaByNight = sea.lightened(until: 7, on: BrandSheet.night)
    seaByNightUnderPointer = seaByNight.mixed(with: .white, share: 0.4)
  }

  private init(
    sea: Colour, seaDark: Colour, seaByNight: Colour, seaByNightUnderPointer: Colour
  ) {
    (self.sea, self.seaDark) = (sea, seaDark)
    (self.seaByNight, self.seaByNightUnderPointer) = (seaByNight, seaByNightUnderPointer)
  }

  public var css: String {
    """
    @media screen {
      :root { --sea: \(sea.hex); --sea-dark: \(seaDark.hex); }
    }
    @media screen and (prefers-color-scheme: dark) {
      :root { --sea: \(seaByNight.hex); --sea-dark: \(seaByNightUnderPointer.hex); }
    }

    """
  }

  /// Changes with the colours, so that browsers may keep the sheet for good.
  public var version: String { String(sea.hex.dropFirst()) }
}

/// A colour in which links could not be read.
public struct UnreadableColour: Error, Hashable, Sendable, CustomStringConvertible {
  public let colour: Colour
  public let contrast: Double

  public var description: String {
    let tenths = Int(contrast * 10)
    return "The colour \(colour.hex) has a contrast of \(tenths / 10).\(tenths % 10) : 1 on white; "
      + "links need at least 4.5 : 1. Choose a darker one."
  }
}

extension Colour {
  /// The nearest mixture with white that reaches a contrast on a dark ground.
  fileprivate func lightened(until contrast: Double, on ground: Colour) -> Colour {
    for step in 0...50 {
      let lighter = mixed(with: .white, share: Double(step) / 50)
      if lighter.contrast(with: ground) >= contrast { return lighter }
    }
    return .white
  }
}
