import Intake
import Story

/// Reads the bytes as a pack; the fuzzer stops on a crash, on a hang and on a broken rule.
let readOne: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt = { start, count in
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let text = String(decoding: bytes, as: UTF8.self)
  guard let pack = try? PackReader().read(text) else { return 0 }
  let broken = PackInvariants.broken(in: pack, lineCount: PackInvariants.lineCount(of: text))
  guard broken.isEmpty else { fatalError("a rule is broken: \(broken.joined(separator: "; "))") }
  return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
_ = runFuzzer(&count, &arguments, readOne)
