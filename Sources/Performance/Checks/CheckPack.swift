package import Intake

/// Everything in a pack that does not add up, in its tables and, where that is certain, outside them.
package enum CheckPack {
  package static func findings(in pack: Pack, text: String) -> [Finding] {
    CheckFigures.findings(in: PackTables.tables(of: pack))
      + PackWording(pack, text: text).findings()
  }
}
