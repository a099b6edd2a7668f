import Civic
import Pages

extension Indicator {
  var webAddress: WebAddress { "/performance/indicators/\(slug)" }
}

extension Objective {
  var webAddress: WebAddress { "/performance/objectives/\(slug)" }
}
