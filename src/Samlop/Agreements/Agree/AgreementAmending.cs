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

    public Refusal? Amend(DateTimeOffset at)
    {
        if (MayAmend() is { } no) return no;
        AmendingSince = at;
        Version++;
        return null;
    }

    public Refusal? MayDropAmendment() =>
        AmendingSince is null ? NothingToAmend : OutVersion is not null ? OutForSigning : null;

    /// <summary>
    /// The first step of giving up a change: those that became parties by it are so no more. It is saved before the next step, for the
    /// database lets an organisation be party once.
    /// </summary>
    /// <param name="signed">The content of <see cref="SignedVersion"/>.</param>
    /// <returns>The parties that are so no more.</returns>
    public IReadOnlyList<AgreementParty> TakeOutAdded(AgreementContent signed, DateOnly today)
    {
        var added = Current.Where(p => signed.Parties.All(of => of.Id != p.Id)).ToList();
        foreach (var party in added) party.Leave(today);
        Version++;
        return added;
    }

    /// <summary>The change is given up: it says again what all have signed, between the parties that signed and have not left.</summary>
    /// <param name="signed">The content of <see cref="SignedVersion"/>.</param>
    /// <returns>The parties that are so again.</returns>
    public IReadOnlyList<AgreementParty> DropAmendment(AgreementContent signed)
    {
        var places = signed.Parties.ToDictionary(p => p.Id, p => p.Place);
        // Whoever went out by its own act stays out, also where it had been removed and added again.
        bool WentOut(AgreementParty party) =>
            parties.Any(p => p.Organisation == party.Organisation && p.LeftByItself && p.Id.Value.CompareTo(party.Id.Value) >= 0);
        var back = parties.Where(p => places.ContainsKey(p.Id) && p.LeftOn is not null && !WentOut(p)).ToList();
        foreach (var party in back) party.Return();
        foreach (var party in Current) party.Move(places[party.Id]);
        Set(new(signed.Title, signed.Form, signed.From, signed.To));
        AmendingSince = null;
        Version++;
        return back;
    }

    /// <summary>A party that has signed goes out of it by its own act; what it signed is kept.</summary>
    public Refusal? MayLeave(OrganisationId organisation) =>
        EndedOn is not null ? AgreementHasEnded
        : PartyOf(organisation) is null ? NotParty
        : SignedVersion is null ? NotSignedByAll
        : organisation == Keeper ? KeeperStays
        : OutVersion is not null ? OutForSigning
        : null;

    public Refusal? Leave(OrganisationId organisation, DateOnly today)
    {
        if (MayLeave(organisation) is { } no) return no;
        PartyOf(organisation)!.Leave(today, byItself: true);
        Version++;
        return null;
    }

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
