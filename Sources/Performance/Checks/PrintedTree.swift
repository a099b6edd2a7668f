/// Which kinds a category of recorded crime has, as papers print them from a day on.
///
/// A tree is a prior: it is used for a table only when its figures confirm it.
struct PrintedTree: Hashable {
  /// The first financial year of the tree, the year in which it begins.
  let from: Int
  let parent: String
  let kinds: [String]

  /// Read from `data`; labels are keys of `CategoryName`.
  static let known: [PrintedTree] = data.split(separator: "\n").dropFirst(2).map { line in
    let fields = line.split(separator: ",").map { String($0).trimmed }
    return PrintedTree(
      from: Int(fields[0]) ?? 0, parent: CategoryName.category(fields[1]),
      kinds: fields[2].split(separator: ";").map { CategoryName.category(String($0)) })
  }

  /// Source: Home Office, police recorded crime open data tables, offence groups and subgroups
  /// (Open Government Licence v3.0); the printed labels are those of partnerships' quarterly reports.
  /// Stalking and harassment, and death or injury by driving, stand apart from April 2018;
  /// burglary is residential or of business and community from April 2017.
  private static let data = """
    # from (financial year), parent, kinds
    from,parent,kinds
    2002,Violence against the person,Violence with injury;Violence without injury
    2002,Violence against the person,Homicide;Violence with injury;Violence without injury
    2014,Violence against the person,Homicide;Violence with injury;Violence without injury;Stalking and harassment
    2018,Violence against the person,Homicide;Death or injury due to driving;Violence with injury;Violence without injury;Stalking and harassment
    2002,Sexual offences,Rape;Other sexual offences
    2002,Robbery,Business robbery;Personal robbery
    2002,Robbery,Robbery of business property;Robbery of personal property
    2002,Acquisitive crime,Domestic burglary;Other burglary;Robbery - personal;Robbery - business;Vehicle crime;Shoplifting;Other theft
    2013,Acquisitive crime,Domestic burglary;Other burglary;Bicycle theft;Theft from the person;Vehicle crime;Shoplifting;Other theft
    2017,Acquisitive crime,Burglary - residential;Burglary - business and community;Bicycle theft;Theft from the person;Vehicle crime;Shoplifting;Other theft
    2002,Theft offences,Domestic burglary;Other burglary;Bicycle theft;Theft from the person;Vehicle crime;Shoplifting;Other theft
    2017,Burglary,Burglary - residential;Burglary - business and community
    2002,Drug offences,Trafficking of drugs;Possession/Use of drugs
    2002,Drug offences,Trafficking of drugs;Possession of drugs
    2002,Criminal damage and arson,Criminal damage;Arson
    """
}
