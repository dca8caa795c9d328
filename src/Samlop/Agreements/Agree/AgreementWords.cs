using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Agree;

/// <summary>What states and parties are called, in the reader's language.</summary>
internal static class AgreementWords
{
    private static readonly Words<AgreementsText, AgreementState> States = new("State");

    private static readonly Words<AgreementsText, AgreementState> Now = new("Now");

    /// <summary>How it stands and who does what next; of what is being written only to those who read it.</summary>
    public static string NowOf(Agreement agreement, DateOnly today, bool seesDraft)
    {
        if (agreement.EndedOn is { } end && end >= today && agreement.SignedVersion is not null)
            return Sentence.Say(AgreementsText.WhatNow_Ends, Written.Date(end));
        var state = agreement.State(today);
        if (!seesDraft) return Now.Of(state).ToString();
        if (agreement.SignedVersion is not null && agreement.OutVersion is not null)
            return $"{Now.Of(state)} {AgreementsText.WhatNow_SigningNext}";
        if (agreement.SignedVersion is not null && agreement.AmendingSince is not null)
            return agreement.Versions.MaxBy(v => v.Number) is { Ending: { } fell } version
                ? $"{Now.Of(state)} {AgreementsText.WhatNow_WritingNext} {Fell(version, fell)}"
                : $"{Now.Of(state)} {AgreementsText.WhatNow_WritingNext}";
        if (state == AgreementState.Signing && !agreement.IsOrdered) return AgreementsText.Now_SigningFree;
        var last = agreement.Versions.MaxBy(v => v.Number);
        return state != AgreementState.Draft || last?.Ending is not { } ending
            ? Now.Of(state).ToString()
            : $"{Fell(last, ending)} {AgreementsText.WhatNow_WriteOn}";
    }

    /// <summary>What became of a version that not all signed: by whom, and why.</summary>
    private static string Fell(AgreementVersion version, VersionEnding ending) => Sentence.Say(
        ending == VersionEnding.Declined ? AgreementsText.WhatNow_Declined : AgreementsText.WhatNow_Recalled,
        version.Number, version.EndedByName ?? "", version.EndedForName ?? "", version.EndedBecause ?? "");

    public static string Of(AgreementState state) => States.Of(state).ToString();

    public static Tone ToneOf(AgreementState state) => state switch
    {
        AgreementState.Draft => Tone.Neutral,
        AgreementState.Signing or AgreementState.ToCome => Tone.Info,
        AgreementState.InForce => Tone.Success,
        AgreementState.Expired => Tone.Warning,
        AgreementState.Ended => Tone.Neutral,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    /// <summary>When it holds.</summary>
    public static string Period(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => AgreementsText.Holds_FromSigning,
        (null, { } last) => Sentence.Say(AgreementsText.Holds_SigningTo, Written.Date(last)),
        ({ } first, null) => Sentence.Say(AgreementsText.Holds_From, Written.Date(first)),
        ({ } first, { } last) => Sentence.Say(AgreementsText.Holds_FromTo, Written.Date(first), Written.Date(last)),
    };

    /// <summary>A party in a sentence, by its name for those who see it.</summary>
    public static Named Party(AgreementPartyId party) =>
        new(Subject.Of(party), Phrase.In<AgreementsText>(nameof(AgreementsText.SomeParty)));

    /// <summary>A party with what it takes part as; and its place, where some sign before others.</summary>
    public static string Party(string name, OrganisationKind kind, int place, bool isOrdered) => isOrdered
        ? Sentence.Say(AgreementsText.Party_Told, name, Sentence.Inside(AccessWords.Of(kind)), place)
        : Sentence.Say(AgreementsText.Party_Unplaced, name, Sentence.Inside(AccessWords.Of(kind)));

    /// <summary>What is missing among the parties: "Nav-region eller Nav-kontor".</summary>
    public static string Of(Catalogue.NeededParties needed)
    {
        var names = needed.Of.Select((kind, index) => index == 0 ? AccessWords.Of(kind) : Sentence.Inside(AccessWords.Of(kind))).ToList();
        var kinds = names.Count == 1
            ? names[0]
            : Sentence.Say(AgreementsText.Needed_Or, string.Join(", ", names.SkipLast(1)), names[^1]);
        return needed.Least == 1 ? kinds : Sentence.Say(AgreementsText.Needed_Several, needed.Least, kinds);
    }
}

/// <summary>What notices ask of a party.</summary>
internal static class AgreementOccasions
{
    public sealed record ToldParty(OrganisationId Organisation, CaseNumber Number);

    public static Task<Agreement> Agreement(this Occasion occasion, AgreementId id) => occasion.Once(
        id, () => occasion.Db.Rows<Agreement>().All(Because.PartiesAreTold).WithAll().SingleAsync(a => a.Id == id, occasion.Cancel));

    public static Task<ToldParty> Party(this Occasion occasion, AgreementPartyId id) => occasion.Once(id, () => (
        from p in occasion.Db.Rows<AgreementParty>().All(Because.PartiesAreTold)
        join a in occasion.Db.Rows<Agreement>().All(Because.PartiesAreTold) on p.Agreement equals a.Id
        where p.Id == id
        select new ToldParty(p.Organisation, new CaseNumber(a.Year, a.Serial))).SingleAsync(occasion.Cancel));
}
