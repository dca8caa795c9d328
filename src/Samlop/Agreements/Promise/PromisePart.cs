using Samlop.Agreements.Agree;
using Samlop.Agreements.Tables;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Register;

namespace Samlop.Agreements.Promise;

/// <summary>
/// The places that parties guarantee before a class starts, signed with the agreement. What is signed is counted against a class from
/// <see cref="Guarantee.In"/> of the version in force.
/// </summary>
public sealed class PromisePart(AppDb db, RegisterData register, OsloClock clock) : RowsPart(db)
{
    public const string PartCode = "guarantees";

    public override string Code => PartCode;

    public override int Order => 30;

    public override Phrase Title { get; } = Phrase.In<PromiseText>(nameof(PromiseText.Promise_Title));

    public override Phrase Lead { get; } = Phrase.In<PromiseText>(nameof(PromiseText.Promise_Lead));

    public override Questionnaire Form => PromiseForm.Form;

    public override Type? View => typeof(PromiseView);

    public override AnswerSets Sets(Agreement agreement, IReadOnlyDictionary<OrganisationId, string> names) =>
        new PromiseSets(agreement, names, register);

    /// <summary>A guarantee that does not say whose, of what, how many and when is none; it lies within the agreement's years.</summary>
    public override IEnumerable<AgreementGap> Missing(Agreement agreement, Sheets written)
    {
        var (least, most) = PromiseSets.YearsOf(agreement);
        return Guarantee.Of(written.Part(SheetCodes.Guarantees)).SelectMany((guarantee, index) =>
        {
            var gone = GapOfParty(agreement, SheetCodes.Guarantees, index + 1, PromiseForm.Party, guarantee.Party);
            return Gap(
                agreement, SheetCodes.Guarantees, index + 1, PartyIn(agreement, guarantee.Party),
                (PromiseForm.Trade, guarantee.Trade is null),
                (PromiseForm.Places, guarantee.Places is null),
                (PromiseForm.PracticeFrom, (guarantee.Practice ?? guarantee.Apprenticeship) is null || !Within(guarantee.Practice)),
                (PromiseForm.ApprenticeshipFrom, !Within(guarantee.Apprenticeship)))
                .Concat(gone is null ? [] : [gone]);
        });

        bool Within(Years? years) => years is not { } said || (least <= said.From && said.To <= most);
    }

    /// <summary>Places are guaranteed until their last year is past; whether somebody uses them is not known here.</summary>
    public override IEnumerable<Phrase> Open(string json, AgreementContent whole) =>
        from guarantee in Guarantee.In(json)
        let last = Math.Max(guarantee.Practice?.To ?? 0, guarantee.Apprenticeship?.To ?? 0)
        where last >= clock.Today.Year
        select Phrase.In<PromiseText>(
            nameof(PromiseText.Open_Guarantee), whole.NameOf(guarantee.Party), guarantee.Places ?? 0, NameOf(guarantee.Trade?.Value), last);

    public override IEnumerable<AgreementLine> Tell(string json, AgreementContent whole)
    {
        var guarantees = Guarantee.In(json);
        var sums = GuaranteedPlaces.Sum(guarantees, whole).Select(sum => new AgreementLine(
            $"sum.{sum.Trade.Value}.{sum.Year}", Phrase.In<PromiseText>(nameof(PromiseText.Sum_Title)),
            Phrase.Verbatim($"{NameOf(sum.Trade.Value)}, {sum.Year}"),
            Sentence.Say(PromiseText.Sum_Told, sum.Practice, sum.Apprenticeship)));
        return guarantees.Select(guarantee => new AgreementLine(
            guarantee.Code, Title,
            Phrase.Verbatim($"{whole.NameOf(guarantee.Party)}, {NameOf(guarantee.Trade?.Value)}"), Told(guarantee))).Concat(sums);
    }

    private string NameOf(string? trade) => trade is null ? PromiseText.NoTrade : TradeNames.Of(register, trade);

    private static string Told(Guarantee guarantee) => string.Join(
        ", ",
        new[]
        {
            guarantee.Places is { } places ? Sentence.Say(PromiseText.Places_Told, places) : null,
            guarantee.Practice is { } practice ? Sentence.Say(PromiseText.Practice_Told, practice) : null,
            guarantee.Apprenticeship is { } apprenticeship ? Sentence.Say(PromiseText.Apprenticeship_Told, apprenticeship) : null,
        }.OfType<string>());
}
