using Samlop.Platform.Data;

namespace Samlop.Grants;

/// <summary>The rules that look past the reader's own rows: all there are (docs/rows.md prints them).</summary>
internal static class Because
{
    public static readonly RowsReason NumberIsUsedOnce = new("The number of a call is used once, by a draft that others do not see too.");

    public static readonly RowsReason AskingIsLimited = new(
        "How many have asked to follow in the last hour is counted over all, so that nobody's inbox is filled."
    );

    public static readonly RowsReason WhoWaitsIsTold = new(
        "Who waits for an act is found by whoever does it; each is told only what they find themselves when the mail is written."
    );

    public static readonly RowsReason PaymentIsChecked = new(
        "A payment is checked against all that is awarded, planned and paid, and against the accounts of others; what is found is said,"
            + " not whose it is."
    );

    public static readonly RowsReason ReceiptsAreCompared = new(
        "What the ledger says is held against all that it has said before, whoever read it in."
    );

    public static readonly RowsReason StageFollowsFromAll = new(
        "Where the handling of an application stands follows from all that has been done with it, by whom ever."
    );

    public static readonly RowsReason PartnersMakeConflicts = new(
        "Whoever is to say whether they are impartial must know the partners that the application names: those, and nothing else of it."
    );

    public static readonly RowsReason PartnerKnowsItsRow = new(
        "An organisation that is asked is told whether the application still names it: that, and nothing else of it."
    );

    public static readonly RowsReason WorkIsStoodInFor = new(
        "What waits for somebody who is away waits for whoever stands in: that it waits, not what it says."
    );

    public static readonly RowsReason WorkIsHandedOver = new(
        "What lies in the hands of one whose role ends is listed for whoever ends it and for those who give it out: that it is there, not"
            + " what it says."
    );

    public static readonly RowsReason AccountsBindDecision = new(
        "A decision is not replaced when accounts of what it gave are treated, whoever asks: that they are, and nothing of what they say."
    );

    public static readonly RowsReason OneDecisionIsOpen = new(
        "Decisions on an application are numbered, and one is open at a time, whoever began it."
    );

    public static readonly RowsReason RecommendationFalls = new(
        "A recommendation falls with what it builds on, whoever does it, and those it waited for are told."
    );

    public static readonly RowsReason DecisionClosesQuestions = new(
        "A decision closes the questions that wait for an answer, whoever asked them."
    );

    public static readonly RowsReason AllMustHaveHandedIn = new("The common assessment begins when all who assess have handed in.");

    public static readonly RowsReason NoteFollowsAssessments = new("When the assessments change, the common one is agreed anew.");

    public static readonly RowsReason BarredAreTakenOff = new("Whoever is barred loses their open assignment.");

    public static readonly RowsReason AllAreCompared = new(
        "What is decided in one call is held against all applications of the call, and of one frame."
    );

    public static readonly RowsReason WhoPreparedMayNotDecide = new("Whoever has prepared any of it may not decide.");

    public static readonly RowsReason DecidedIsNotTakenBack = new("What is decided on is neither withdrawn nor handed back.");

    public static readonly RowsReason AwardStandsUntilReplaced = new("An award is in force until another decision takes its place.");

    public static readonly RowsReason LetterOpensAward = new("An award may be accepted when its letter is read, whoever reads it.");

    public static readonly RowsReason LetterIsSentOnce = new("A decision is told in one letter.");

    public static readonly RowsReason NewsSaysOfWhat = new(
        "What is new is told of a thing that the reader found by its own door: its call, its county and its number, and nothing more."
    );

    public static readonly RowsReason ControlListIsWhole = new(
        "The list that controls are drawn from has all that is decided in the call: number, county, kind and amount of each, and no more."
    );

    public static readonly RowsReason ControlTakesAnswers = new(
        "Whether a control still takes answers is asked for whoever answers: that, and nothing else of it."
    );

    public static readonly RowsReason StoryIsTold = new(
        "The demonstration's story is told by people who know the ids of what they do; only with made-up data."
    );

    public static readonly RowsReason WhoIsOfAPartyIsNotImpartial = new(
        "Whether somebody holds a role at the county of an application is asked when they declare, and before it is given to them; they are told the name of their own county."
    );

    public static readonly RowsReason PastIsBuiltOn = new(
        "What was registered in arrears is withdrawn when nobody has built on it: that a document was registered, and nothing of it."
    );

    public static readonly RowsReason PastIsWhole = new(
        "A file that names a document of a grant which is registered in arrears already: whether its case holds that document, by its hash."
    );
}
