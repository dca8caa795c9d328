namespace Samlop.Grants.Overview;

/// <summary>
/// Hva som skjer nå: every step of an application, from the draft to what was decided of it is done. Derived from facts
/// (<see cref="NowFacts"/>).
/// </summary>
public enum NowStep
{
    Draft,

    /// <summary>Handed to one of the county who may confirm it.</summary>
    AskedToConfirm,

    /// <summary>Confirmed, and not sent.</summary>
    Confirmed,
    Withdrawn,

    /// <summary>Handed back to be completed.</summary>
    Returned,

    /// <summary>The county is asked something, and its last day to answer is not over.</summary>
    Asked,

    /// <summary>With the directorate: all that others than those who handle it are told until the letter comes.</summary>
    Handling,
    FormalCheck,
    Dismissal,
    Assigning,
    Assessment,
    ConsensusToWrite,
    Consensus,
    Portfolio,
    Decision,

    /// <summary>Dismissed; the letter cannot go out before it is settled whether that can be appealed.</summary>
    LetterHeld,

    /// <summary>Decided; the letter is not sent.</summary>
    Letter,

    /// <summary>The letter is sent, and nobody of the county has opened it.</summary>
    Unopened,
    Answer,
    AnswerDatePassed,

    /// <summary>Accepted; a second person of the county is to confirm the account.</summary>
    AccountCheck,

    /// <summary>Accepted; the county is to give another account number.</summary>
    AccountReturned,

    /// <summary>Accepted; the county has conditions to meet.</summary>
    Conditions,

    /// <summary>The county says that all conditions are met; not all are confirmed.</summary>
    ConditionsSaidMet,
    Accepted,

    /// <summary>Accepted, and all that is to be paid is paid.</summary>
    Paid,
    Declined,
    Rejected,
    Dismissed,

    /// <summary>The case is closed.</summary>
    Closed,
}

/// <summary>Who is told what happens now.</summary>
public enum NowSide
{
    /// <summary>The county whose application it is.</summary>
    County,

    /// <summary>Those of the directorate who handle it.</summary>
    Directorate,

    /// <summary>Others who may see it: the auditors. They are told no more of the handling than the county is.</summary>
    Others,
}
