extension PackTopic {
  static let neighbourhoods = """
    title Safe Havens Scheme
    post Director of Place and Communities
    purpose To make the {body} aware of the Safe Havens scheme and to seek its support for the
      next stage of the work.
    purpose To set out how shops, libraries and community centres can offer a short stay to
      people who feel frightened or lost.
    back The scheme gives people with a learning disability a place where they can go when
      something has gone wrong while they are out on their own.
    back Each haven shows a sticker in the window, and its staff agree to listen and, if need be,
      to make one telephone call on behalf of the person who has come in.
    back {n} premises in {place} have signed up since {date}, most of them in the town centre and
      along the sea front.
    back A steering group with members from the {police}, the {fire} and {n} community groups has
      met {few} times since the autumn.
    back Visits in {month} found that one haven in five no longer showed the sticker, usually
      because the manager had moved on and the successor had not been told.
    prop It is proposed that each haven be visited twice a year by volunteers of the {fire}, who
      have offered to do so without charge.
    prop A single sign-up form will replace the three forms in use at present, and the register
      will be kept by the Community Safety Team.
    prop The launch would take place in the week that begins on {date}, subject to the agreement
      of the transport operators.
    list Each haven is asked to:
    * show the sticker where it can be seen from the street;
    * name one member of staff who answers for the scheme;
    * keep a simple note of each visit; and
    * tell the Community Safety Team when staff change
    rec That the {body} notes the report and endorses the approach being taken.
    rec That partners put forward premises of their own as havens by the end of {month}.
    why The scheme helps people who would otherwise stay at home, and it costs the partners
      little.
    risk The scheme places no financial burden on the {body}, and no risks are foreseen.
    talk A Member asked how the havens outside the town centre had been chosen, and was told that
      the steering group had followed the main bus routes.
    talk The representative of the {fire} reported that volunteers had made {n} visits and that
      only two premises had asked to leave the scheme.
    dec That the progress made with the Safe Havens scheme be noted.
    dec That a list of the premises signed up to the scheme be circulated to Members.
    paper Safe Havens: a guide for premises, {month} {yr}

    title Off-Road Bikes - Joint Operation
    post Chief Inspector, Neighbourhood Policing
    purpose To inform the {body} of the joint operation against the nuisance use of off-road
      bikes.
    back Complaints about off-road bikes rise every spring, and {N} calls were made to the
      {police} in {year}, which was {p} of all calls about anti-social behaviour.
    back The bikes are mostly ridden on the old railway line, on the dunes and on the fields
      behind the industrial estate, where walkers and riders of horses have been put at risk.
    back Officers do not pursue riders who wear no helmet, so that the work has to rest on
      intelligence, on marked bikes and on the help of the public.
    back The first phase of the operation ran for six weeks and led to {n} warnings and to the
      seizure of {few} machines.
    prop The second phase will begin in {month} and will add a text line on which riders and
      places can be reported in confidence.
    prop Owners of petrol stations will be asked not to sell fuel to riders of bikes without a
      number plate.
    list The operation has four strands:
    * education in schools and at the motor project
    * design, in particular barriers that let a pushchair through but not a motor cycle
    * intelligence from residents, wardens and allotment holders
    * enforcement by the {police} under section 59 of the Police Reform Act 2002
    rec That the {body} supports the second phase of the operation.
    why Nuisance bikes are the complaint most often heard at ward forums.
    risk Riders may come to harm if they are chased, and the operation is planned so that they
      are not.
    talk Members praised the use of barriers on the railway line, which had cut the number of
      complaints from the streets near by.
    talk In response to a question, the Chief Inspector said that seized bikes were crushed
      unless the owner could be traced within fourteen days.
    talk It was suggested that the results be published in the summer edition of the residents'
      magazine.
    dec That the presentation be noted.
    dec That the outcome of the second phase be reported to the meeting in {month}.

    title Neighbourhood Safety Team - Three Month Review
    post Assistant Director, Environment and Neighbourhood Services
    purpose To report the findings of the review of the Neighbourhood Safety Team after its first
      three months.
    purpose To seek agreement to an action plan that follows from the review.
    back In {month} {yr} the {council}, the {police} and the {fire} agreed to bring their
      neighbourhood staff together in one building and under one manager.
    back The team holds a briefing every morning at which the calls of the last twenty-four hours
      are read out and an owner is named for each matter that more than one service has to deal
      with.
    back {n} cases have been opened on the shared case system, of which {few} were still open at
      the time of the review.
    back Staff told the review that sitting in one room had shortened the time in which a worried
      resident gets an answer, but that typing the same note into two systems had not become
      less.
    back Attendance of health staff at the briefing has been irregular, and the review found that
      this was a matter of rotas and not of will.
    prop An action plan with a named owner for each finding is attached, and it will be overseen
      by the Neighbourhood Safety Group.
    prop A fuller review is proposed after eighteen months, when a whole year's figures will be
      to hand.
    list The core services of the team are as follows:
    * prevention of crime and anti-social behaviour;
    * support to victims and witnesses;
    * community reassurance and cohesion;
    * environmental enforcement; and
    * fire safety in the home
    rec That the findings of the review be noted.
    rec That the action plan be agreed and that progress be reported every six months.
    why The integrated team is the main means by which the {body} delivers its plan.
    risk If the shared case system is not taken up by all partners, information about people at
      risk may be missed.
    talk The importance of the morning briefing was emphasised, and it was noted that it seldom
      lasted for more than half an hour.
    talk A Member sought clarification of the shift pattern of the enforcement officers, and was
      advised that they worked on seven days of the week.
    dec That the findings of the review of the Neighbourhood Safety Team be noted.
    dec That the {police} be asked to confirm the future of the shared building.
    paper Report to the Finance and Policy Committee entitled 'A Neighbourhood Safety Team',
      {month} {yr}
    """

  static let harm = """
    title Domestic Abuse Strategic Group - Annual Report
    post Director of Children's and Joint Commissioning Services
    purpose To give an overview of the work done by the Domestic Abuse Strategic Group over the
      past year.
    back The purpose of the group is to reduce domestic abuse and the harm that it does, above
      all to children.
    back The strategy has four aims: preventing abuse, working in partnership, providing services
      and pursuing those who abuse.
    back Referrals to the outreach service stood at {N} in {year}, an increase of {p} on the year
      before, while the number of high-risk cases heard at the conference hardly changed.
    back A survey in {month} drew {n} answers, and most of those who answered felt confident that
      they would recognise controlling or coercive behaviour.
    back Partners were asked for three years of data, but at the time of writing two of them had
      not yet been able to supply it.
    prop The needs assessment will be completed by {date} and will shape the next strategy.
    prop Workshops with practitioners are to be held in each quarter, so that what is learnt from
      cases reaches those who train staff.
    list The survey asked respondents:
    * what they understood by domestic abuse
    * who they thought was affected
    * whether they knew of the disclosure scheme
    * how large they believed the problem to be in {place}
    rec That the {body} notes and comments on the work of the group.
    rec That all partners supply the data asked of them by the end of {month}.
    why Reducing domestic abuse is a priority of the Community Safety Plan.
    risk Without partners' data the needs assessment would rest on police figures alone.
    talk It was reported that {n} per cent of those who had used the outreach service said that
      they felt safer, and that this was the highest figure since the service began.
    talk In response to a query, the Director explained why more children had been recorded as
      having witnessed abuse, which was largely a change in the way in which the {police} made
      their records.
    talk Concern was expressed about the length of time for which some victims waited for a court
      date.
    dec That the report be noted and that the thanks of the Partnership be passed to the staff of
      the outreach service.
    dec That a report on the waiting time for court dates be brought to the next meeting.
    paper Domestic Abuse Strategy {yr} - {yr3}
    paper Domestic Homicide Reviews: statutory guidance (www.guidance.example/dhr)

    title Hate Crime - Third Party Reporting Centres
    post Community Safety Team Leader
    purpose To inform Members of the review of third party reporting centres and to seek their
      views on its outcome.
    back A third party reporting centre is a place where a person can report a hate crime without
      going to a police station.
    back There are {few} centres in {place}, of which only two received a report in {year}.
    back The number of hate crimes recorded by the {police} rose from {n} to {N2}, and the force
      believes that the greater part of the rise comes from a greater readiness to report.
    back Staff who were visited by trained volunteers did not always know where the forms were
      kept, and in one centre nobody had heard of the scheme.
    prop It is proposed to keep fewer centres, to train their staff each year and to publish who
      they are.
    prop A short film made by pupils of {school} will be shown on the buses and in waiting rooms.
    list Each of the remaining centres will have:
    * two trained members of staff;
    * a room in which a report can be made in private;
    * a supply of forms in large print
    rec That the proposals for third party reporting centres be endorsed.
    rec That partners name a contact for hate crime in their organisation.
    why People who do not report cannot be helped.
    risk Fewer centres may be thought to mean less concern, and the publicity will need to answer
      this.
    talk Members discussed the number of incidents that take place on line, of which little is
      known.
    talk The Community Safety Team Leader confirmed that the {police} would look again at the
      figures for incidents in taxis.
    dec That the Partnership notes the report and supports a smaller number of better trained
      centres.
    paper Hate Crime Action Plan, {year}

    title Drug and Alcohol Services
    post Director of Public Health
    purpose To update the {body} on the provision of drug and alcohol services.
    back The present contract ends on {date}, and a review of need was carried out in the course
      of {year}.
    back Opiate users made up {p} of those in treatment, and nearly half of them had been in
      treatment for more than six years.
    back The number of people who complete treatment and do not come back within six months is
      lower in {place} than in towns of a similar kind.
    back A new model will bring clinical services, recovery support and work with families under
      one roof.
    prop The new service is to open in two stages, beginning with the clinic and the needle
      exchange.
    prop Performance will be reported jointly to the {body} and to the Health and Wellbeing
      Board.
    list Consultation on the model was carried out with:
    * people who use the service, and their families
    * general practitioners and pharmacists
    * staff of the present provider
    - in the clinic
    - in the outreach team
    * the {police} and the probation services
    rec That the {body} notes the new model and the timetable for its introduction.
    why Misuse of drugs and alcohol lies behind much acquisitive crime and much violence.
    risk A gap between two contracts would leave vulnerable people without prescriptions.
    talk The Director of Public Health drew attention to the rise in admissions to hospital that
      were related to alcohol, and to the age of those admitted.
    talk The representative of the probation service asked that workers be placed in the courts
      on at least two days in each week.
    dec That the new model for drug and alcohol services be noted.
    dec That the Director of Public Health report on the first six months of the service in
      {month}.
    paper Drug and Alcohol Needs Assessment, {month} {yr}
    """
}
