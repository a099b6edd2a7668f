@main
struct Headland {
  static func main() {}
}
