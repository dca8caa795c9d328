using Samlop.Agreements.Agree;
using Samlop.Agreements.Finance;
using Samlop.Agreements.Tables;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Agreements.AfterTrial;

/// <summary>
/// The way from trial to ordinary operation: what the grant pays, when it ends, who takes over. What lacks is listed and followed as a
/// task; it does not stop signing, since no source says so.
/// </summary>
public sealed class AfterTrialPart(AppDb db) : RowsPart(db)
{
    public const string PartCode = "after-trial";

    public override string Code => PartCode;

    public override int Order => 40;

    public override Phrase Title { get; } = Phrase.In<AfterTrialText>(nameof(AfterTrialText.AfterTrial_Title));

    public override Phrase Lead { get; } = Phrase.In<AfterTrialText>(nameof(AfterTrialText.AfterTrial_Lead));

    public override Questionnaire Form => AfterTrialForm.Form;

    public override Type? View => typeof(AfterTrialView);

    public override AnswerSets Sets(Agreement agreement, IReadOnlyDictionary<OrganisationId, string> names) =>
        new AfterTrialSets(agreement.Current, names);

    public override IEnumerable<AgreementGap> Missing(Agreement agreement, Sheets written) => [];

    /// <summary>Until a party has decided to take over, each waits for the day that the grant ends for it.</summary>
    public override IEnumerable<RowWait> Waits(Answers sheet) =>
        from successor in Successor.Of(sheet)
        where successor.Ends is not null
        select new RowWait(successor.Code, successor.Ends!.Value, successor.SettledBy);

    public override IEnumerable<Phrase> Open(string json, AgreementContent whole) =>
        from successor in Successor.In(json)
        where successor.SettledBy is null || !whole.Counts(successor.Party)
        select successor.Ends is { } ends
            ? Phrase.In<AfterTrialText>(nameof(AfterTrialText.Open_Until), NameOf(successor), new DateArgument(ends))
            : Phrase.In<AfterTrialText>(nameof(AfterTrialText.Open_Unended), NameOf(successor));

    public override IEnumerable<AgreementLine> Tell(string json, AgreementContent whole)
    {
        var successors = Successor.In(json);
        var lacking = Unsucceeded.Costs(Financing.In(whole.Parts.GetValueOrDefault(FinancePart.PartCode)), successors);
        return successors.Select(successor => new AgreementLine(
            successor.Code, Title, Phrase.Verbatim(NameOf(successor)), Told(successor, whole)))
            .Concat(lacking.Select(cost => new AgreementLine(
                $"lacking.{cost}", Phrase.In<AfterTrialText>(nameof(AfterTrialText.Lacking_Title)),
                Phrase.Verbatim(FinanceWords.Cost(cost)), AfterTrialText.Lacking_Told)));
    }

    internal static string NameOf(Successor successor) =>
        successor.What ?? (successor.Cost is { } cost ? FinanceWords.Cost(cost) : AfterTrialText.NoWhat);

    private static string Told(Successor successor, AgreementContent whole) => string.Join("; ", new[]
    {
        successor.What is not null && successor.Cost is { } cost ? FinanceWords.Cost(cost) : null,
        successor.Ends is { } ends ? Sentence.Say(AfterTrialText.Ends_Told, Written.Date(ends)) : null,
        successor.Party is { } party ? Sentence.Say(AfterTrialText.Party_Told, whole.NameOf(party)) : null,
        successor.Takes,
        successor.Lacks(whole).All(lack => lack == Lack.End) ? AfterTrialText.Decided_Told : null,
    }.OfType<string>().Concat(successor.Lacks(whole).Select(Unsucceeded.Of)));
}
