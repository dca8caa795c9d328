using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Grounds;

/// <summary>What sharing rests on, in a line each: on the card, and on the person's own pages.</summary>
internal static class GroundWords
{
    private static readonly Words<GroundsText, ConsentState> States = new("ConsentState");

    public static string Of(ConsentState state) => States.Of(state).ToString();

    public static Tone ToneOf(ConsentState state) => state switch
    {
        ConsentState.Given => Tone.Success,
        ConsentState.Waits => Tone.Warning,
        _ => Tone.Neutral,
    };

    /// <param name="names">Of the bodies.</param>
    public static string Told(Tie tie, IReadOnlyDictionary<OrganisationId, string> names) => string.Join(' ', new[]
    {
        Sentence.Say(
            tie.To is null ? GroundsText.Tie_Told : GroundsText.Tie_ToldTo,
            Sentence.Say(GroundsText.Party_Told, names[tie.Body], PartyWords.Of(tie.BodyKind)),
            Sentence.Inside(TieWords.CapacityOf(tie.Capacity)), Sentence.Inside(TieWords.RestsOnOf(tie.RestsOn)), Written.Date(tie.From),
            tie.To is { } last ? Written.Date(last) : ""),
        // A tie that was ended before that day says nothing of it.
        tie.PlaceTo is { } place && place < tie.To ? Sentence.Say(GroundsText.Tie_Place, Written.Date(place)) : null,
    }.OfType<string>());

    /// <param name="consent">With its scans.</param>
    /// <param name="names">Of the receivers.</param>
    /// <param name="now">Whether it waits for its paper is told as it is then.</param>
    public static string Told(
        Consent consent, IReadOnlyDictionary<OrganisationId, string> names, DateTimeOffset now) => string.Join(' ', new[]
    {
        Sentence.Say(
            GroundsText.Consent_Told, Sentence.Say(GroundsText.Party_Told, names[consent.Receiver], PartyWords.Of(consent.ReceiverKind)),
            Sentence.Inside(PersonWords.Of(consent.Category).ToString()), Sentence.Inside(PersonWords.Of(consent.Purpose)),
            Written.Date(consent.From)),
        consent.Until is { } until ? Sentence.Say(GroundsText.Consent_Until, Written.Date(until)) : null,
        consent.WithdrawnAt is { } at ? Sentence.Say(GroundsText.Consent_Withdrawn, Written.Instant(at)) : null,
        consent.WaitsAt(Moment.At(now)) ? GroundsText.Consent_NoScan : null,
        consent.WithdrawnAt is null && consent.PaperSince is { } since && OsloClock.DateIn(since) > consent.From
            ? Sentence.Say(GroundsText.Consent_PaperSince, Written.Instant(since))
            : null,
    }.OfType<string>());
}
