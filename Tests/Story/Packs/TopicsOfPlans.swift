extension PackTopic {
  static let offending = """
    title Understanding Re-offending in {place}
    post Scrutiny Manager
    purpose To advise the {body} of the investigation into re-offending that the Audit and
      Governance Committee has chosen for its work programme.
    back In fulfilling the requirements of the Police and Justice Act 2006 the {council} has a
      duty to scrutinise the work of the partners in reducing crime and disorder.
    back {place} has a rate of re-offending of {p}, which has been above the average of the
      region in each of the last five years.
    back A small number of people commit a large part of the offences: {n} adults were
      responsible for {p} of all detected crime in the twelve months to {month} {yr}.
    back Those leaving prison after a short sentence often have nowhere to live, no bank account
      and no doctor, and they are the most likely to offend again within three months.
    prop The Committee will take evidence at four meetings and will report to the {body} and to
      Council in {month}.
    prop Members of the Partnership are invited to suggest witnesses and to give evidence
      themselves.
    list The investigation will look at:
    * the number of people who offend again, and how soon;
    * what happens in the first week after release;
    * the part that housing, debt and health play; and
    * what has worked in places of a similar kind
    rec That the choice of re-offending as the topic of the investigation be noted.
    rec That each responsible authority names a person to give evidence.
    why To keep the {body} informed of the work of scrutiny.
    risk A failure to take part would leave the Committee with one side of the story.
    talk It was noted that figures published nationally were two years old when they appeared,
      and that a local measure was being made.
    talk The representative of the rehabilitation company described the work done at the prison
      gate.
    dec That the Partnership takes part in the investigation of the Audit and Governance
      Committee.
    dec That the Scrutiny Manager circulate the terms of reference.
    paper Audit and Governance Committee ({date}):
    + Report of the Scrutiny Manager entitled 'Choice of Topics for the Work Programme'
    + Minutes

    title Youth Justice Plan {year}
    post Head of Youth Services
    purpose The purpose of this report is to consult Members on the Youth Justice Plan.
    purpose The plan will go to full Council for adoption on {date}.
    back Every youth justice service has to prepare a plan each year and to send it to the
      national board.
    back The service works with children between the ages of 10 and 17, and with their families
      and those whom they have harmed.
    back The number of first time entrants fell from {n} to {few} over three years, but those who
      remain tend to have greater needs than before.
    back The grant was cut by {p}, and the contributions of partners have been held at the level
      of the year before.
    prop It is proposed that the service keep its five priorities for a further year.
    prop The management board will receive a report on each priority every quarter.
    list The priorities are:
    * early help and prevention;
    * fewer children offending again;
    * fewer children remanded or sentenced to custody;
    * a voice for every child in the making of the child's own plan; and
    * sound governance
    rec That Members consider the draft plan and make comments to be put to Council.
    why A plan agreed by all partners gives staff a clear direction.
    risk A single long remand would use up most of the reserve that is kept for the purpose.
    talk Members welcomed the fall in the number of first time entrants.
    talk The Chair asked that young people themselves be invited to speak to the plan when it
      came back.
    dec That the draft Youth Justice Plan be supported.
    dec That comments be sent to the Head of Youth Services by {date}.
    paper Crime and Disorder Act 1998
    paper Standards for children in the youth justice system
    paper Youth Justice Plan: guidance for management boards

    title Integrated Offender Management
    post Cleaveden Reducing Re-Offending Group
    purpose To describe the scheme and to seek the support of partners for the changes that are
      planned.
    back The scheme manages those who commit the most burglaries, thefts and robberies, whether
      or not they are under the supervision of the courts.
    back At present {n} people are on the scheme, of whom {few} are in custody.
    back Housing is the need that workers name first, and it is also the one that they can do
      least about.
    prop Selection will be made from a wider list, so that those who use violence at home are not
      left out.
    prop The prison officers who work for the scheme will be based in the town on one day in each
      week.
    list Those on the scheme are offered:
    * a named worker;
    * help with treatment, benefits and a place to live
    * a weekly visit
    rec That the change in the way in which people are selected be supported.
    rec That the housing providers be asked to send a representative to the selection panel.
    why The scheme is one of the few that has been shown to reduce offending.
    risk The scheme relies on staff lent by partners, who may be called back.
    talk It was asked whether those selected had to consent, and it was confirmed that they did
      not.
    dec That the Partnership supports the changes to the scheme.
    """

  static let plans = """
    title Community Safety Plan - Year Two Refresh
    post Director of Place and Communities
    purpose To present the findings of the strategic assessment and to agree the process for
      refreshing the Community Safety Plan.
    back The {body} has a statutory duty to publish a plan for reducing crime and disorder, and
      to bring it up to date every year.
    back The strategic assessment covers the period from January to December and was completed in
      {month}.
    back Recorded crime rose by {p}, which was less than in the region as a whole, while the
      number of calls about anti-social behaviour fell to {N}.
    back Residents who answered the household survey named litter, speeding and the dealing of
      drugs as the matters that worried them most.
    prop Consultation on the draft will last for eight weeks and will include an event at which
      partners answer questions from the public.
    prop The plan will be put to the Finance and Policy Committee before it goes to Council.
    list The priorities proposed for the second year are:
    1 acquisitive crime and repeat victims
    1 domestic violence and abuse
    1 re-offending by young people and adults
    1 confidence and cohesion
    rec That the findings of the strategic assessment be noted.
    rec That the process and the timetable for consultation be agreed.
    rec That sub-groups report on their action plans to each meeting in turn.
    why To enable the plan to be adopted before the start of the municipal year.
    risk A late plan would leave the partners without agreed priorities.
    talk The timetable was felt to be a challenging one, and it was agreed that comments could be
      sent in writing after the meeting.
    talk It was emphasised that the plan should be short and that it should be written in plain
      words.
    dec That the process for refreshing the Community Safety Plan be agreed.
    dec That the chairs of the sub-groups be asked for their action plans by the end of {month}.
    paper Community Safety Plan {yr} - {yr3}

    title Prevent - Local Delivery
    post Assistant Director, Environment and Neighbourhood Services
    purpose To update the {body} on the national and local arrangements for the delivery of
      Prevent.
    back The Counter-Terrorism and Security Act 2015 places a duty on councils, schools, prisons
      and health bodies to have due regard to the need to prevent people from being drawn into
      terrorism.
    back A panel that meets every month considers people about whom somebody is worried, and
      offers them support if they accept it.
    back {few} referrals were made from {place} in {year}, most of them by schools.
    back A self-assessment against the national benchmarks found that training was good and that
      work with community groups had hardly begun.
    prop A member of each ward forum will be invited to the yearly training day.
    prop The operational group will publish a short account of its work.
    list The Prevent strategy has three aims, namely to:
    (i) tackle the causes of radicalisation and respond to the ideas behind it;
    (ii) safeguard and support those most at risk
    - through early help
    - through the monthly panel
    (iii) enable those who have already become engaged to turn away
    rec That the {body} notes the arrangements and the result of the self-assessment.
    why The duty falls on every responsible authority.
    risk Low numbers may lead partners to think that the work can wait.
    talk The Assistant Director gave an account of the self-assessment and of the gaps that it
      had found.
    talk Members asked for the training to be offered to school governors.
    dec That the contents of the report be noted.

    title Deliberate Fires - Task and Finish Group
    post Head of Prevention and Community Risk
    purpose To report on the work of the group that was set up to reduce deliberate fires.
    back There were {n} deliberate fires in the quarter, against {N2} in the same quarter of the
      year before, and nearly all of them were small fires of rubbish or grass.
    back More than a third were lit within a quarter of a mile of the disused brickworks.
    back Firefighters were met with stones or fireworks on {few} occasions.
    prop The group recommends that fly-tipped waste be taken away within one working day in the
      streets where fires are most frequent.
    prop Pupils of {school} will take part in a course that is run at the fire station.
    list The group asks partners to:
    a) report unsecured empty buildings;
    b) share the names of key holders; and
    c) pass on what young people say about fires
    rec That the recommendations of the group be agreed.
    rec That the group meets for a further six months.
    why Each fire takes a crew away from other work for about forty minutes.
    risk The brickworks belongs to a company that cannot be traced.
    talk Reference was made to the fires on the dunes, and the Head of Prevention agreed to
      provide figures for each month.
    dec That the work of the task and finish group be supported.
    dec That figures on deliberate fires be included in the quarterly performance report.
    dec That the owner of the brickworks be pursued.
    """
}
