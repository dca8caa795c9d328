using System.Linq.Expressions;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;

namespace Samlop.Persons.Sharing;

/// <summary>
/// The conditions that sharing depends on, each written once: asked of a question in memory, and of rows in the database.
/// </summary>
internal static class Conditions
{
    /// <summary>Forvaltningsloven 1967 § 13 b nr. 7 came into force.</summary>
    private static readonly DateOnly GlassFrom = new(2021, 7, 1);

    /// <summary>A tie of a body itself or of one user there, in force.</summary>
    public static readonly Expression<Func<BodysTie, bool>> IsBodys = b =>
        b.Tie.BodyKind == b.Kind && b.Tie.Body == b.Organisation && (b.Tie.User == null || b.Tie.User == b.User)
        && b.Tie.From <= b.Day && (b.Tie.To == null || b.Tie.To >= b.Day);

    /// <summary>The same, of who asks.</summary>
    public static readonly Expression<Func<ReadersTie, bool>> IsReaders = Condition.Whole<ReadersTie, bool>(r => IsBodys.Holds(
        new BodysTie { Kind = r.By.Kind, Organisation = r.By.Organisation, User = r.By.User, Day = r.By.Day, Tie = r.Tie }));

    public static Expression<Func<Tie, bool>> IsTieOf(Asking by) =>
        Condition.Whole<Tie, bool>(t => IsReaders.Holds(new ReadersTie { By = by, Tie = t }));

    /// <summary>The user is the person, and acts as that.</summary>
    public static readonly Expression<Func<Question, bool>> IsSelf = q => q.By.IsSelf
        && q.Person.Users.Any(u => u.User == q.By.User && u.From <= q.By.Day && (u.To == null || u.To >= q.By.Day));

    /// <summary>A decision keeps the category from the person.</summary>
    public static readonly Expression<Func<Question, bool>> IsWithheld = q => q.Person.Orders.Any(o =>
        o.Kind == OrderKind.Withholding && o.Categories.Contains(q.By.Category)
        && o.From <= q.By.Day && (o.Until == null || o.Until >= q.By.Day));

    public static readonly Expression<Func<Question, bool>> MentionsAnother = q => q.MentionsAnother;

    /// <summary>The address is graded, either way, and the user is not among those named for whom they act for.</summary>
    public static readonly Expression<Func<Question, bool>> IsProtected = q =>
        q.Person.Gradings.Any(g => g.From <= q.By.Day && (g.To == null || g.To >= q.By.Day))
        && !q.Person.NamedViewers.Any(n => n.User == q.By.User && (n.Organisation == null || n.Organisation == q.By.Organisation)
            && n.From <= q.By.Day && (n.To == null || n.To >= q.By.Day));

    public static readonly Expression<Func<Question, bool>> IsNoMember = q => !q.By.IsMember;

    public static readonly Expression<Func<Question, bool>> IsRelated = q =>
        q.Person.Relations.Any(r => r.User == q.By.User && (r.EndedAt == null || r.EndedAt > q.By.Start));

    /// <summary>
    /// A private reader has confirmed no statement, or none for a tie that is in force: each tie asks for its own.
    /// </summary>
    public static readonly Expression<Func<Question, bool>> LacksStatement = Condition.Whole<Question, bool>(q => q.By.IsPrivate
        && (!q.Person.Statements.Any(s => s.User == q.By.User && s.Organisation == q.By.Organisation && s.At <= q.By.Last)
            || q.Person.Ties.Any(t => IsReaders.Holds(new ReadersTie { By = q.By, Tie = t })
                && !q.Person.Statements.Any(s => s.Tie == t.Id && s.User == q.By.User && s.At <= q.By.Last))));

    /// <summary>Of the body itself or of the user, in force.</summary>
    public static readonly Expression<Func<Question, bool>> IsTied = Condition.Whole<Question, bool>(q =>
        q.Person.Ties.Any(t => IsReaders.Holds(new ReadersTie { By = q.By, Tie = t })));

    /// <summary>
    /// Sperret: what the months of the category's period are counted from ended so long ago that they are over. While a course goes on, and
    /// where no day is known, nothing is.
    /// </summary>
    public static readonly Expression<Func<Question, bool>> IsBlocked = q =>
        (q.By.BlocksByCourse && q.Person.Courses.Any(c => c.EndedOn <= q.By.OutlivedCourses)
            && !q.Person.Courses.Any(c => c.EndedOn == null || c.EndedOn > q.By.OutlivedCourses))
        || (q.By.BlocksByFact && q.Ended != null && q.Ended <= q.By.OutlivedFacts);

    /// <summary>
    /// Moden for sletting: what the period of the category is counted from ended so long ago that it is over, the last tie too. Who has a
    /// tie still, or has gone on with another course, is not among them.
    /// </summary>
    public static readonly Expression<Func<Question, bool>> IsDue = IsBlocked.Or(q =>
        q.By.EndsWithTies && q.Person.Ties.Any(t => t.To <= q.By.OutlivedTies && t.To >= t.From)
        && !q.Person.Ties.Any(t => (t.To == null || t.To > q.By.OutlivedTies) && (t.To == null || t.To >= t.From)));

    /// <summary>Facts that no row of the table opens, whatever it says.</summary>
    public static readonly Expression<Func<Question, bool>> IsClosed = q =>
        q.UnderHealthPersonnelAct || q.AboutAnother || q.By.Category == PersonCategory.ProtectedAddress;

    /// <summary>Closed by nothing but that the category is the protected address.</summary>
    public static readonly Expression<Func<Question, bool>> IsAddressAlone = q => !q.UnderHealthPersonnelAct && !q.AboutAnother;

    /// <summary>A consent of the kind that alone opens what is closed; nothing opens the protected address.</summary>
    public static readonly Expression<Func<Question, bool>> ConsentOpensClosed = Condition.Whole<Question, bool>(q =>
        q.By.Category != PersonCategory.ProtectedAddress
        && q.Person.Consents.Any(c =>
            c.ReceiverKind == q.By.Kind && c.Receiver == q.By.Organisation && c.Category == q.By.Category && c.Purpose == q.By.Purpose
            && (c.Owner == null || (c.OwnerKind == q.OwnerKind && c.Owner == q.Owner))
            && Consent.IsInForce.Holds(new ConsentAt { Consent = c, Day = q.By.Day, Start = q.By.Start, Last = q.By.Last })
            && (!q.UnderHealthPersonnelAct || c.IsToHealthPersonnel) && (!q.AboutAnother || c.NamesChild)));

    public static readonly Expression<Func<Question, bool>> IsOwn = q => q.OwnerKind == q.By.Kind && q.Owner == q.By.Organisation;

    public static readonly Expression<Func<Question, bool>> GlassIsOpen = q => q.By.IsKnown && q.By.Day >= GlassFrom
        && q.Person.Glasses.Any(g =>
            g.User == q.By.User && g.BodyKind == q.By.Kind && g.Body == q.By.Organisation
            && g.Reason == GlassReason.DangerToLifeOrHealth && g.Words != "" && g.Categories.Contains(q.By.Category)
            && g.From <= q.By.Start && g.To >= q.By.Last);

    /// <summary>A consent for this counted and is withdrawn by now: the receiver is told what stays.</summary>
    public static readonly Expression<Func<Question, bool>> ConsentIsWithdrawn = Condition.Whole<Question, bool>(q =>
        q.Person.Consents.Any(c =>
        c.ReceiverKind == q.By.Kind && c.Receiver == q.By.Organisation && c.Category == q.By.Category && c.Purpose == q.By.Purpose
        && (c.Owner == null || (c.OwnerKind == q.OwnerKind && c.Owner == q.Owner))
        && Consent.CountedAndIsWithdrawn.Holds(new ConsentAt { Consent = c, Day = q.By.Day, Start = q.By.Start, Last = q.By.Last })));

    private static readonly Expression<Func<Question, bool>> Always = _ => true;

    private static readonly Expression<Func<Question, bool>> Never = _ => false;

    private static readonly Expression<Func<Question, bool>> In = q => q.Person.Programmes.Any(g =>
        (g.Kind == ProgrammeKind.Introduction || g.Kind == ProgrammeKind.NorwegianTraining)
        && g.From <= q.By.Day && (g.To == null || g.To >= q.By.Day));

    private static readonly Expression<Func<Question, bool>> Asylum = q => q.Person.Stage == PersonStage.AsylumSeeker;

    private static readonly Expression<Func<Question, bool>> Citizen = q =>
        q.Person.Permits.Any(p => p.Kind == PermitKind.Citizenship && p.From <= q.By.Day && (p.To == null || p.To >= q.By.Day));

    private static readonly Expression<Func<Question, bool>> Permit = Citizen.Not().And(q => q.Person.Permits.Any(p =>
        (p.Kind == PermitKind.Residence && p.From <= q.By.Day && (p.To == null || p.To >= q.By.Day))
        || (p.Kind == PermitKind.Citizenship && p.From > q.By.Day && (p.To == null || p.To >= p.From))));

    private static readonly Expression<Func<Question, bool>> Informed = q => q.Person.Told.Any(t =>
        t.OwnerKind == q.OwnerKind && t.Owner == q.Owner && t.ReceiverKind == q.By.Kind && t.Receiver == q.By.Organisation
        && t.Purpose == q.By.Purpose && t.On <= q.By.Day && (t.TakenBackAt == null || t.TakenBackAt > q.By.Last));

    private static readonly Expression<Func<Question, bool>> Consented = Condition.Whole<Question, bool>(q => q.Person.Consents.Any(c =>
        c.ReceiverKind == q.By.Kind && c.Receiver == q.By.Organisation && c.Category == q.By.Category && c.Purpose == q.By.Purpose
        && (c.Owner == null || (c.OwnerKind == q.OwnerKind && c.Owner == q.Owner))
        && Consent.IsInForce.Holds(new ConsentAt { Consent = c, Day = q.By.Day, Start = q.By.Start, Last = q.By.Last })));

    private static readonly Expression<Func<Question, bool>> Demanded = q => q.Person.Orders.Any(o =>
        o.Kind == OrderKind.Demand && o.ByKind == q.By.Kind && o.By == q.By.Organisation && o.Categories.Contains(q.By.Category)
        && o.From <= q.By.Day && (o.Until == null || o.Until >= q.By.Day)
        && o.From <= (q.Dated ?? q.By.Day) && (o.Until == null || o.Until >= (q.Dated ?? q.By.Day)));

    private static readonly Expression<Func<Question, bool>> Decided = q => q.Person.Orders.Any(o =>
        o.Kind == OrderKind.Research && o.ByKind == q.By.Kind && o.By == q.By.Organisation && o.Categories.Contains(q.By.Category)
        && o.From <= q.By.Day && (o.Until == null || o.Until >= q.By.Day));

    private static readonly Expression<Func<Question, bool>> Measure = q => q.Person.Placements.Any(p =>
        p.NavMeasure && p.BodyKind == q.By.Kind && p.Body == q.By.Organisation
        && p.From <= q.By.Day && (p.To == null || p.To >= q.By.Day));

    private static readonly Expression<Func<Question, bool>> Contract = q => q.Person.Contracts.Any(c =>
        (c.Body == null || (c.BodyKind == q.By.Kind && c.Body == q.By.Organisation) || (c.BodyKind == q.OwnerKind && c.Body == q.Owner))
        && c.From <= q.By.Day && (c.To == null || c.To >= q.By.Day));

    private static readonly Expression<Func<Question, bool>> SameOffice = q => q.Owner == q.By.Organisation;

    /// <summary>The person has a permit or is a citizen: then a programme that is missing leaves it to be clarified.</summary>
    public static Expression<Func<Question, bool>> HasPermitOrIsCitizen { get; } = Permit.Or(Citizen);

    /// <summary>A condition of a row.</summary>
    /// <param name="section">Of the row: an order opens a row whose section cites the order's own.</param>
    public static Expression<Func<Question, bool>> Of(ConditionCode code, string section) => code switch
    {
        ConditionCode.NEED or ConditionCode.UNDECIDED => Always,
        ConditionCode.SELF => Never,
        ConditionCode.INFORMED => Informed,
        ConditionCode.IN => In,
        ConditionCode.ASYLUM => Asylum,
        ConditionCode.OUT => In.Or(Asylum).Not(),
        ConditionCode.CITIZEN => Citizen,
        ConditionCode.PERMIT => Permit,
        ConditionCode.CONSENT => Consented,
        ConditionCode.ORDER => OrderedUnder(section),
        ConditionCode.DEMAND => Demanded,
        ConditionCode.DECISION => Decided,
        ConditionCode.MEASURE => Measure,
        ConditionCode.CONTRACT => Contract,
        ConditionCode.COUNTS => q => q.By.Counts,
        ConditionCode.OFFICE => SameOffice,
        ConditionCode.THREAD => q => q.InThread,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, null),
    };

    private static Expression<Func<Question, bool>> OrderedUnder(string section) => q => q.Person.Orders.Any(o =>
        o.Kind == OrderKind.Order && o.ByKind == q.By.Kind && o.By == q.By.Organisation
        && o.Section != "" && section.Contains(o.Section) && o.Categories.Contains(q.By.Category)
        && (o.Law != OrderLaw.Integration2020 || q.Person.Law != IntegrationLaw.Introduction2003)
        && (o.Law != OrderLaw.Introduction2003
            || (q.Person.Law == IntegrationLaw.Introduction2003 && !PartyKinds.OfCounties.Contains(q.OwnerKind)))
        && o.From <= (q.Dated ?? q.By.Day) && (o.Until == null || o.Until >= (q.Dated ?? q.By.Day)));
}
