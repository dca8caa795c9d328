using Samlop.Access;
using Samlop.Grants.Tell;
using Samlop.Letters;
using Samlop.Letters.Templates;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Settle;

/// <summary>
/// Krav om tilbakebetaling: the kind of letters that tell the county what is claimed back, by when it is to be paid, and what it can do
/// where it thinks otherwise (forvaltningsloven 1967 § 27). Before it there was a notice, which is no letter of this kind.
/// </summary>
internal static class RecoveryLetters
{
    public const string Answered = "answered";
    public const string Unanswered = "unanswered";
    public const string Complaint = "complaint";

    private static readonly Words<TellText> OfAllLetters = new("Block", [LetterKind.Title, "opening", "closing"]);
    private static readonly Words<SettleText> OfClaims = new("LetterBlock", [Answered, Unanswered, "pay"]);

    public static LetterKind Claim { get; } = new(
        "grant-recovery", "tilbakebetaling", Phrase.In<SettleText>(nameof(SettleText.Letter_Kind)),
        Phrase.In<SettleText>(nameof(SettleText.Letter_TheKind)))
    {
        CaseSubject = Subject.Of(default(GrantApplicationId)).Kind,
        Blocks =
        [
            .. new[] { LetterKind.Title, "opening", Answered, Unanswered, "pay" }.Select(Named),
            new(Complaint, Phrase.In<TellText>(nameof(TellText.Letter_Appeal))),
            Named("closing"),
        ],
        Placeholders =
        [
            Of<TellText>("direktorat", nameof(TellText.Placeholder_Directorate),
                (form, _) => Phrase.In<TellText>(nameof(TellText.Example_Directorate)).In(form.Culture())),
            Of<TellText>("fylkeskommune", nameof(TellText.Placeholder_County),
                (form, _) => Phrase.In<TellText>(nameof(TellText.Example_County)).In(form.Culture())),
            Of<TellText>("utlysning", nameof(TellText.Placeholder_Call), (_, today) => DecisionExample.CallNumber(today)),
            Of<TellText>("saksnummer", nameof(TellText.Placeholder_Case), (_, today) => DecisionExample.CaseNumber(today)),
            Of<TellText>("år", nameof(TellText.Placeholder_Year), (form, today) => (today.Year - 1).ToString(form.Culture())),
            Of<SettleText>("varslet", nameof(SettleText.Placeholder_Noticed),
                (form, today) => Written.Date(RecoveryExample.NoticedOn(today), form.Culture())),
            Of<SettleText>("beløp", nameof(SettleText.Placeholder_Claimed),
                (form, _) => Written.Amount(RecoveryExample.Claimed, form.Culture())),
            Of<SettleText>("betalingsfrist", nameof(SettleText.Placeholder_Due),
                (form, today) => Written.Date(RecoveryExample.DueOn(today), form.Culture())),
            Of<SettleText>("referanse", nameof(SettleText.Placeholder_Reference), (_, _) => RecoveryExample.Reference),
        ],
        First = () => LetterTexts.Shipped("recovery.json"),
        Origin = Phrase.In<SettleText>(nameof(SettleText.Letter_Origin)),
        Body = typeof(RecoveryLetterBody),
        Dispatchers = GrantNotices.OfTheDirectorate,
        Readers = [Role.DecisionMaker, Role.Attestant, Role.BudgetAuthority],
        Receivers = GrantNotices.OfTheCounty,
        Approvers = [Role.DecisionMaker],
    };

    private static LetterBlock Named(string key) => new(key, OfClaims.Find(key) ?? OfAllLetters.Of(key));

    private static LetterPlaceholder Of<TTexts>(string name, string meaning, Func<NorwegianForm, DateOnly, string> sample) =>
        new(name, Phrase.In<TTexts>(meaning), sample);
}
