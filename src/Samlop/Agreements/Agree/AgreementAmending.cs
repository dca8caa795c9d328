using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Agree;

/// <summary>What becomes of an agreement that all have signed: a change written or given up, a party that goes, an ending.</summary>
public sealed partial class Agreement
{
    /// <summary>What all have signed may be changed: a next version is written, while the signed one holds.</summary>
    public Refusal? MayAmend() =>
        EndedOn is not null ? AgreementHasEnded
        : SignedVersion is null ? NothingToAmend
        : OutVersion is not null ? OutForSigning
        : AmendingSince is not null ? AlreadyAmending
        : null;

    public Refusal? Amend(string because, DateTimeOffset at)
    {
        if (MayAmend() is { } no) return no;
        (AmendingSince, AmendingBecause) = (at, because);
        Version++;
        return null;
    }

    public Refusal? MayDropAmendment() =>
        AmendingSince is null ? NothingToAmend : OutVersion is not null ? OutForSigning : null;

    /// <summary>
    /// The change is given up: it says again what all have signed. Those that the change took out are not taken out, those that became
    /// parties by it are so no more, and all have the places they signed in.
    /// </summary>
    /// <param name="signed">The content of <see cref="SignedVersion"/>.</param>
    /// <returns>The parties that are so no more, and those that are not taken out after all.</returns>
    public (IReadOnlyList<AgreementParty> Gone, IReadOnlyList<AgreementParty> Back) DropAmendment(AgreementContent signed, DateOnly today)
    {
        var places = signed.Parties.ToDictionary(p => p.Id, p => p.Place);
        var gone = Members.Where(p => !places.ContainsKey(p.Id)).ToList();
        foreach (var party in gone) party.Leave(today);
        var back = Members.Where(p => p.IsTakenOut).ToList();
        foreach (var party in back) party.PutBack(places[party.Id]);
        foreach (var party in Current) party.Move(places[party.Id]);
        Set(new(signed.Title, signed.Form, signed.From, signed.To));
        (AmendingSince, AmendingBecause) = (null, null);
        Version++;
        return (gone, back);
    }

    /// <summary>A party that has signed goes out of it by its own act; what it signed is kept.</summary>
    public Refusal? MayLeave(OrganisationId organisation) =>
        EndedOn is not null ? AgreementHasEnded
        : PartyOf(organisation) is null ? NotParty
        : SignedVersion is null ? NotSignedByAll
        : organisation == Keeper ? KeeperStays
        : OutVersion is not null ? LeaveWhenSigned
        : null;

    public Refusal? Leave(OrganisationId organisation, DateOnly today)
    {
        if (MayLeave(organisation) is { } no) return no;
        PartyOf(organisation)!.Leave(today, byItself: true);
        Version++;
        return null;
    }

    /// <summary>
    /// A party that has not signed says no to being one, while it is written. It says no to what waits for signatures by declining that.
    /// </summary>
    public Refusal? MayLeaveDraft(OrganisationId organisation) =>
        PartyOf(organisation) is not { } party ? NotParty
        : organisation == Keeper ? KeeperStays
        : StandsOnSigned(party) ? SignedIsLeft
        : MayChange();

    public Refusal? LeaveDraft(OrganisationId organisation, DateOnly today)
    {
        if (MayLeaveDraft(organisation) is { } no) return no;
        PartyOf(organisation)!.Leave(today, byItself: true);
        Version++;
        return null;
    }

    /// <summary>The last day of what is signed is past.</summary>
    public bool IsOver(DateOnly today) => SignedVersion is not null && HoldsTo < today;

    public Refusal? MayEnd() => EndedOn is not null ? AgreementHasEnded : OutVersion is not null ? OutForSigning : null;

    /// <summary>It holds to and with the day, and is not changed any more.</summary>
    public Refusal? End(DateOnly lastDay)
    {
        if (MayEnd() is { } no) return no;
        EndedOn = lastDay;
        Version++;
        return null;
    }

    /// <summary>That it ends may be taken back, or come on another day, as long as it still holds.</summary>
    public Refusal? MayMoveEnding(DateOnly today) =>
        EndedOn is not { } day ? NotEnded : SignedVersion is null || day < today ? AgreementHasEnded : null;

    /// <param name="lastDay">Null where it does not end after all.</param>
    public Refusal? MoveEnding(DateOnly? lastDay, DateOnly today)
    {
        if (MayMoveEnding(today) is { } no) return no;
        EndedOn = lastDay;
        Version++;
        return null;
    }
}
