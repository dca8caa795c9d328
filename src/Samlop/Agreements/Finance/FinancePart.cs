using Samlop.Agreements.Agree;
using Samlop.Agreements.Tables;
using Samlop.Cases;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Register;

namespace Samlop.Agreements.Finance;

/// <summary>
/// The financing of a cooperation: what it needs until the class ends, who pays what and how far that has come, and what is not covered.
/// No source says that an agreement must have it; but what is written must be whole before it is signed.
/// </summary>
public sealed class FinancePart(AppDb db, RegisterData register, OsloClock clock) : RowsPart(db)
{
    public const string PartCode = "financing";

    public override string Code => PartCode;

    public override int Order => 20;

    public override Phrase Title { get; } = Phrase.In<FinanceText>(nameof(FinanceText.Finance_Title));

    public override Phrase Lead { get; } = Phrase.In<FinanceText>(nameof(FinanceText.Finance_Lead));

    public override Questionnaire Form => FinanceForm.Form;

    public override Type? View => typeof(FinanceView);

    public override string Overview(CaseNumber number) => TableUrls.Financing(number);

    public override AnswerSets Sets(Agreement agreement, IReadOnlyDictionary<OrganisationId, string> names) =>
        new FinanceSets(agreement.Current, names, register, clock.Today.Year);

    public override IEnumerable<AgreementGap> Missing(Agreement agreement, Sheets written)
    {
        var financing = Financing.Of(written);
        if (!financing.IsEmpty && financing.To is null)
            yield return Said(agreement, SheetCodes.Needs, nameof(FinanceText.Missing_End));
        foreach (var (need, index) in financing.Needs.Select((need, index) => (need, index)))
        {
            foreach (var gap in Gap(
                agreement, SheetCodes.Needs, index + 1, null,
                (FinanceForm.Year, need.Year is null), (FinanceForm.Cost, need.Cost is null),
                (FinanceForm.Amount, need.Amount is null && need.Hours is null)))
                yield return gap;
        }

        foreach (var (share, index) in financing.Shares.Select((share, index) => (share, index)))
        {
            if (GapOfParty(agreement, SheetCodes.Shares, index + 1, FinanceForm.Party, share.Party) is { } gone) yield return gone;
            foreach (var gap in Gap(
                agreement, SheetCodes.Shares, index + 1, PartyIn(agreement, share.Party),
                (FinanceForm.Year, share.Year is null), (FinanceForm.Cost, share.Cost is null),
                (FinanceForm.Source, share.Source is null), (FinanceForm.Amount, share.Amount is null && share.Hours is null),
                (FinanceForm.State, share.State is null)))
                yield return gap;
        }

        foreach (var (home, index) in financing.Homes.Select((home, index) => (home, index)))
        {
            foreach (var gap in Gap(
                agreement, SheetCodes.Homes, index + 1, null,
                (FinanceForm.Year, home.Year is null), (FinanceForm.Municipality, home.Municipality is null),
                (FinanceForm.Participants, home.Participants is null)))
                yield return gap;
        }

        var split = Pooling.Of(financing).Select(part => part.Share).ToHashSet();
        if (financing.Shares.Any(share => share is { Pooled: true, Amount: not null, Year: not null } && !split.Contains(share.Code)))
            yield return Said(agreement, SheetCodes.Homes, nameof(FinanceText.Missing_Homes));
    }

    public override IEnumerable<Phrase> Open(string json, AgreementContent whole) =>
        from share in Financing.In(json).Shares
        where share.State != ShareState.Paid
        select Phrase.In<FinanceText>(
            nameof(FinanceText.Open_Share), whole.NameOf(share.Party), Sentence.Inside(FinanceWords.Cost(share.Cost)), YearOf(share.Year),
            SizeOf(share.Amount, share.Hours), Sentence.Inside(FinanceWords.Of(share.State)));

    public override IEnumerable<AgreementLine> Tell(string json, AgreementContent whole)
    {
        var financing = Financing.In(json);
        var counted = financing.Counted(whole);
        var (needs, shares, homes) = (SectionOf(SheetCodes.Needs), SectionOf(SheetCodes.Shares), SectionOf(SheetCodes.Homes));
        if (financing.To is { } end)
            yield return new("class-end", needs, Phrase.In<FinanceText>(nameof(FinanceText.ClassEnd)), $"{end}");
        foreach (var need in financing.Needs)
        {
            yield return new(
                need.Code, needs, Phrase.Verbatim($"{YearOf(need.Year)}, {Sentence.Inside(FinanceWords.Cost(need.Cost))}"),
                Listed(need.What, SizeOf(need.Amount, need.Hours)));
        }

        foreach (var share in financing.Shares)
        {
            yield return new(
                share.Code, shares,
                Phrase.Verbatim($"{YearOf(share.Year)}, {whole.NameOf(share.Party)}, {Sentence.Inside(FinanceWords.Cost(share.Cost))}"),
                Listed(
                    SizeOf(share.Amount, share.Hours), FinanceWords.Of(share.State),
                    share.Whom is { } whom ? FinanceWords.Option(FinanceForm.Whom, whom) : null,
                    share.Source is { } source ? FinanceWords.Option(FinanceForm.Source, source) : null,
                    share.Decides is { } decides ? Sentence.Say(FinanceText.Decides_Told, decides) : null,
                    share.Budget is { } budget ? Sentence.Inside(Sentence.Say(FinanceText.Budget_Told, Written.Date(budget))) : null,
                    share.Pooled ? Sentence.Inside(FinanceText.Pooled_Told) : null, share.Note));
        }

        foreach (var home in financing.Homes)
        {
            yield return new(
                home.Code, homes, Phrase.Verbatim($"{YearOf(home.Year)}, {MunicipalityNames.Of(register, home.Municipality)}"),
                Sentence.Say(FinanceText.Home_Told, home.Participants ?? 0, home.WithRight ?? 0));
        }

        foreach (var part in Pooling.Of(counted))
        {
            yield return new(
                $"pooled.{part.Share}.{part.Municipality}", Phrase.In<FinanceText>(nameof(FinanceText.Pooled_Title)),
                Phrase.Verbatim($"{part.Year}, {MunicipalityNames.Of(register, part.Municipality)}, {PayerOf(financing, part, whole)}"),
                part.Amount.ToString());
        }

        foreach (var year in counted.ByYear(counted.Amounts))
        {
            yield return new(
                $"uncovered.{year.Year}", Phrase.In<FinanceText>(nameof(FinanceText.Uncovered_Title)), Phrase.Verbatim($"{year.Year}"),
                Money.FromOre(year.Uncovered).ToString());
        }
    }

    private AgreementGap Said(Agreement agreement, string sheet, string key) =>
        new(Phrase.In<FinanceText>(key), TableUrls.Sheet(agreement.Number, Form.Part(sheet)!.Slug));

    private Phrase SectionOf(string sheet) => Form.Wording.Title(Form.Part(sheet)!);

    private static string PayerOf(Financing financing, PooledAmount part, AgreementContent whole)
    {
        var share = financing.Shares.Single(share => share.Code == part.Share);
        return $"{whole.NameOf(share.Party)}, {Sentence.Inside(FinanceWords.Cost(share.Cost))}";
    }

    private static string YearOf(int? year) => year is { } said ? $"{said}" : FinanceText.NoYear;

    internal static string SizeOf(Money? amount, int? hours) =>
        amount?.ToString() ?? (hours is { } said ? Sentence.Say(FinanceText.Hours_Told, Written.Number(said)) : FinanceText.NoAmount);

    private static string Listed(params IEnumerable<string?> things) => string.Join("; ", things.OfType<string>());
}
