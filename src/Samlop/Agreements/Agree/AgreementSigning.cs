using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Agree;

/// <summary>Signing: what waits for signatures, whose turn it is, and what becomes of it.</summary>
public sealed partial class Agreement
{
    /// <summary>The signatures that stand on the version which waits.</summary>
    public IEnumerable<AgreementSignature> Standing => StandingOn(OutVersion);

    /// <summary>Those that stand on a version.</summary>
    public IEnumerable<AgreementSignature> StandingOn(int? version) => signatures.Where(s => s.Number == version && s.WithdrawnAt is null);

    /// <summary>A signature of the organisation stands on something that all have signed.</summary>
    public bool HasSigned(OrganisationId organisation) =>
        versions.Any(v => v.SignedAt is not null && StandingOn(v.Number).Any(s => s.Organisation == organisation));

    /// <summary>Some of them sign before others.</summary>
    public bool IsOrdered => Current.Select(p => p.Place).Distinct().Skip(1).Any();

    /// <summary>The parties that have not signed the version which waits.</summary>
    public IEnumerable<AgreementParty> Unsigned => Current.Where(p => Standing.All(s => s.Party != p.Id));

    /// <summary>Those of them whose turn it is.</summary>
    public IEnumerable<AgreementParty> Next =>
        OutVersion is null ? [] : Unsigned.Where(p => p.Place == Unsigned.Min(other => other.Place));

    /// <summary>Nothing is sent that lacks something, that would never hold, or that all have signed already.</summary>
    public Refusal? MaySend(AgreementDraft draft, DateOnly today) =>
        MayChange() ?? (draft.Missing.Count > 0 ? AgreementIncomplete
            : ValidTo < today ? LastDayIsPast
            : SaysWhatIsSigned(draft.Content) ? NothingChanged
            : null);

    /// <summary>It is word for word what all have signed last.</summary>
    public bool SaysWhatIsSigned(AgreementContent content) =>
        versions.SingleOrDefault(v => v.Number == SignedVersion) is { } signed && signed.Hash == content.Hash();

    /// <summary>Freezes what it says as a version that waits for signatures.</summary>
    public Refusal? Send(AgreementDraft draft, UserId by, DateTimeOffset at)
    {
        if (MaySend(draft, OsloClock.DateIn(at)) is { } no) return no;
        var version = new AgreementVersion(Id, versions.Count + 1, draft.Content, SearchOf(draft.Content.Title), by, at);
        versions.Add(version);
        OutVersion = version.Number;
        Version++;
        return null;
    }

    /// <summary>Its turn; and what would never hold is not signed: its last day may pass while it waits.</summary>
    public Refusal? MaySign(OrganisationId organisation, DateOnly today) =>
        Out is null ? NothingToSign
        : Current.FirstOrDefault(p => p.Organisation == organisation) is not { } party ? NotParty
        : !Unsigned.Contains(party) ? AlreadySigned
        : !Next.Contains(party) ? NotYourTurn
        : Out!.To < today ? LastDayIsPast
        : null;

    /// <summary>Signs for the party; when the last one has, the version holds, and those that it takes out are parties no more.</summary>
    public Refusal? Sign(AgreementSignatureId id, OrganisationId organisation, Signer signer, DateTimeOffset at)
    {
        if (MaySign(organisation, OsloClock.DateIn(at)) is { } no) return no;
        var version = Out!;
        signatures.Add(new AgreementSignature(id, version, PartyOf(organisation)!, signer, at));
        if (!Unsigned.Any()) Hold(version, at);
        Version++;
        return null;
    }

    public Refusal? MayWithdrawSignature(OrganisationId organisation) =>
        Out is null ? NothingToSign : Standing.Any(s => s.Organisation == organisation) ? null : NotSigned;

    /// <summary>The signature of the party does not stand any more; that it was given is kept.</summary>
    public Refusal? WithdrawSignature(ActedFor by, string because, DateTimeOffset at)
    {
        if (MayWithdrawSignature(by.Organisation) is { } no) return no;
        Standing.Single(s => s.Organisation == by.Organisation).Withdraw(by, because, at);
        Version++;
        return null;
    }

    public Refusal? MayRecall() => Out is null ? NothingToSign : null;

    public Refusal? MayDecline(OrganisationId organisation) =>
        Out is null ? NothingToSign
        : !IsWrittenBy(organisation) ? NotParty
        : Standing.Any(s => s.Organisation == organisation) ? SignedCannotDecline
        : null;

    /// <summary>The version is recalled or declined: it waits for nobody, and what it says may be changed.</summary>
    public Refusal? End(VersionEnding ending, ActedFor by, string because, DateTimeOffset at)
    {
        if ((ending == VersionEnding.Declined ? MayDecline(by.Organisation) : MayRecall()) is { } no) return no;
        Out!.End(ending, by, because, at);
        OutVersion = null;
        Version++;
        return null;
    }

    private void Hold(AgreementVersion version, DateTimeOffset at)
    {
        version.Complete(at);
        (SignedVersion, OutVersion, AmendingSince, AmendingBecause) = (version.Number, null, null, null);
        (HoldsFrom, HoldsTo, Search) = (version.HoldsFrom, version.To, version.Search);
        foreach (var party in Members.Where(p => p.IsTakenOut).ToList()) party.Leave(OsloClock.DateIn(at));
    }
}
