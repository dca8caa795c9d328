using System.Linq.Expressions;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;

namespace Samlop.Persons.Sharing;

/// <summary>
/// Regelen for én rute: how it is decided for one kind of reader, category and purpose, by the rows of a table. The order of the steps is
/// that of docs/sharing.md. In memory and in the database it is the same text.
/// </summary>
public sealed class SharingRule
{
    /// <summary>The steps by which a record is loaded and shown, whole or with what others say masked.</summary>
    public static readonly IReadOnlySet<SharingStep> Shows = new HashSet<SharingStep>
    {
        SharingStep.OwnWithOthersMasked, SharingStep.Own, SharingStep.ClosedByConsent, SharingStep.OwnBody, SharingStep.Basis,
        SharingStep.Consent, SharingStep.Glass,
    };

    /// <summary>
    /// The person is there for the reader: their own, or tied and not protected. Of others the reader is told what they would be told of a
    /// person who does not exist, whatever else would stop them.
    /// </summary>
    internal static Settled ReachedBy(Asking asking) => Reaches.For(asking);

    private static readonly Expression<Func<Question, bool>> ReachesOne =
        Conditions.IsSelf.Or(Conditions.IsProtected.Not().And(Conditions.IsTied));

    private static readonly SettledCondition Reaches = new(ReachesOne);

    private static readonly Func<Question, bool> Closed = Conditions.IsClosed.Or(Conditions.IsBlocked).Compile();

    private readonly Ladder<SharingStep, Question> steps;
    private readonly Lazy<SettledCondition> shows;
    private readonly Lazy<SettledCondition> counts;
    private readonly Lazy<SettledCondition> awaits;
    private readonly IReadOnlyList<Asked> rows;

    internal SharingRule(IReadOnlyList<SharingRow> rows)
    {
        this.rows = [.. rows.Select(row => new Asked(row))];
        steps = new(
            (SharingStep.WithheldFromSelf, Conditions.IsSelf.And(Conditions.IsWithheld)),
            (SharingStep.OwnWithOthersMasked, Conditions.IsSelf.And(Conditions.MentionsAnother)),
            (SharingStep.Own, Conditions.IsSelf),
            (SharingStep.Protected, Conditions.IsProtected),
            (SharingStep.NoMember, Conditions.IsNoMember),
            (SharingStep.Related, Conditions.IsRelated),
            (SharingStep.NoStatement, Conditions.LacksStatement),
            (SharingStep.NoTie, Conditions.IsTied.Not()),
            (SharingStep.Blocked, Conditions.IsBlocked),
            (SharingStep.ClosedByConsent, Conditions.IsClosed.And(Conditions.ConsentOpensClosed)),
            (SharingStep.ClosedToClarify, Conditions.IsClosed.And(Conditions.IsAddressAlone).And(AnyOf(SharingStep.ToClarify))),
            (SharingStep.Closed, Conditions.IsClosed),
            (SharingStep.OwnBody, Conditions.IsOwn),
            (SharingStep.Basis, AnyOf(SharingStep.Basis)),
            (SharingStep.Research, AnyOf(SharingStep.Research)),
            (SharingStep.Counted, AnyOf(SharingStep.Counted)),
            (SharingStep.Consent, AnyOf(SharingStep.Consent)),
            (SharingStep.Glass, Conditions.GlassIsOpen),
            (SharingStep.ToClarify, AnyOf(SharingStep.ToClarify)),
            (SharingStep.No, AnyOf(SharingStep.No)),
            (SharingStep.OutsideProgramme, OutsideProgramme(rows)),
            (SharingStep.NoRow, _ => true));
        shows = new(() => new(steps.AtAny(Shows)));
        counts = new(() => new(steps.AtAny(new HashSet<SharingStep>(Shows) { SharingStep.Counted })));
        awaits = new(() => new(ReachesOne.And(steps.At(SharingStep.NoStatement))));

        Expression<Func<Question, bool>> AnyOf(SharingStep step) => Any(rows.Where(row => StepOf(row) == step), row => row.Codes);
    }

    public SharingStep StepOf(Question question) => steps.Of(question);

    /// <summary>For rows in the database: the record is loaded and shown with who it is of.</summary>
    internal Settled ShownTo(Asking asking) => shows.Value.For(asking);

    /// <summary>For rows in the database: the fact is counted among others, whether or not it would be shown.</summary>
    internal Settled CountedFor(Asking asking) => counts.Value.For(asking);

    /// <summary>The person is there for a private reader, who has yet to confirm the statement: till then nothing is shown.</summary>
    internal Settled AwaitsStatementOf(Asking asking) => awaits.Value.For(asking);

    /// <summary>The first row, in the order of the file, of those that gave the answer; null where no row decided.</summary>
    public SharingRow? Deciding(SharingStep step, Question question) => step switch
    {
        SharingStep.Own or SharingStep.OwnWithOthersMasked or SharingStep.WithheldFromSelf =>
            rows.Select(each => each.Row).FirstOrDefault(row => row.Asks(ConditionCode.SELF)),
        SharingStep.ClosedToClarify => Deciding(SharingStep.ToClarify, question),
        SharingStep.OutsideProgramme => rows.FirstOrDefault(each => each.FailsOnProgramme(question))?.Row,
        _ => rows.FirstOrDefault(each => StepOf(each.Row) == step && each.IsMet(question))?.Row,
    };

    /// <summary>
    /// The row of law that opens to the reader, or would when the person has been informed: then no consent is asked for. Null where none
    /// does.
    /// </summary>
    public SharingRow? OpeningByLaw(Question question) =>
        rows.FirstOrDefault(each => StepOf(each.Row) is SharingStep.Basis && each.IsMetOnceInformed(question))?.Row;

    /// <summary>
    /// The row of law or of consent that opens to a body that the person is tied to, whoever reads there for it; null where none does. What
    /// stops one reader there (a close relation, a statement that is not confirmed) is not asked, nor whether the address is graded.
    /// </summary>
    public SharingRow? OpeningToBody(Question question) => Closed(question) ? null
        : Deciding(SharingStep.Basis, question) ?? Deciding(SharingStep.Consent, question);

    /// <summary>A consent may open what a kind of body recorded.</summary>
    public bool TakesConsent(PartyKind owner) =>
        rows.Any(each => each.Row.TakesConsentOf(owner));

    private static SharingStep? StepOf(SharingRow row) => row.Answer switch
    {
        RowAnswer.Basis when row.Asks(ConditionCode.DECISION) => SharingStep.Research,
        RowAnswer.Basis when row.Asks(ConditionCode.COUNTS) => SharingStep.Counted,
        RowAnswer.Basis => SharingStep.Basis,
        RowAnswer.Consent => SharingStep.Consent,
        RowAnswer.ToClarify => SharingStep.ToClarify,
        _ => SharingStep.No,
    };

    private static Expression<Func<Question, bool>> OutsideProgramme(IEnumerable<SharingRow> rows) =>
        Any(rows.Where(MayFailOnProgramme), WithoutProgramme).And(Conditions.HasPermitOrIsCitizen);

    private static Expression<Func<Question, bool>> FailsOnProgramme(SharingRow row) =>
        MayFailOnProgramme(row) ? OutsideProgramme([row]) : _ => false;

    private static bool MayFailOnProgramme(SharingRow row) =>
        row.Answer is RowAnswer.Basis && (row.Asks(ConditionCode.IN) || row.Asks(ConditionCode.PERMIT));

    private static IReadOnlyList<ConditionCode> WithoutProgramme(SharingRow row) =>
        [.. row.Codes.Except([ConditionCode.IN, ConditionCode.PERMIT])];

    /// <summary>One of the rows is in force and its conditions are met. Rows that differ in their owner alone are asked together.</summary>
    private static Expression<Func<Question, bool>> Any(
        IEnumerable<SharingRow> rows, Func<SharingRow, IReadOnlyList<ConditionCode>> codes) =>
        rows.GroupBy(row => (
                row.From, row.To, Codes: string.Join(' ', codes(row)),
                Section: codes(row).Contains(ConditionCode.ORDER) ? row.Section : ""))
            .Select(alike => Met([.. alike], codes(alike.First())))
            .Aggregate((Expression<Func<Question, bool>>)(_ => false), (any, met) => any.Body is ConstantExpression ? met : any.Or(met));

    private static Expression<Func<Question, bool>> Met(IReadOnlyList<SharingRow> alike, IReadOnlyList<ConditionCode> codes)
    {
        var first = alike[0];
        return codes.Aggregate(
            OwnedBy([.. alike.SelectMany(row => row.Owners).Distinct()]).And(InForce(first.From, first.To)),
            (met, code) => met.And(Conditions.Of(code, first.Section)));
    }

    private static Expression<Func<Question, bool>> OwnedBy(PartyKind[] kinds) => q => kinds.Contains(q.OwnerKind);

    private static Expression<Func<Question, bool>> InForce(DateOnly from, DateOnly? to) =>
        to is { } last ? q => from <= q.By.Day && q.By.Day <= last : q => from <= q.By.Day;

    /// <summary>A row as it is asked of one person in memory; each question of it is compiled the first time it is put.</summary>
    private sealed class Asked(SharingRow row)
    {
        private readonly Lazy<Func<Question, bool>> isMet = new(() => Met([row], row.Codes).Compile());
        private readonly Lazy<Func<Question, bool>> isMetOnceInformed =
            new(() => Met([row], [.. row.Codes.Except([ConditionCode.INFORMED])]).Compile());
        private readonly Lazy<Func<Question, bool>> failsOnProgramme = new(() => SharingRule.FailsOnProgramme(row).Compile());

        public SharingRow Row => row;

        public bool IsMet(Question question) => isMet.Value(question);

        public bool IsMetOnceInformed(Question question) => isMetOnceInformed.Value(question);

        public bool FailsOnProgramme(Question question) => failsOnProgramme.Value(question);
    }
}
