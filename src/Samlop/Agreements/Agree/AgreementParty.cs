using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Agree;

[SubjectKind("agreements.party")]
public readonly record struct AgreementPartyId(Guid Value) : IId<AgreementPartyId>
{
    public static AgreementPartyId From(Guid value) => new(value);
}

/// <summary>Part i avtalen: an organisation, as what it takes part, since when, and where it stands in the order of signing.</summary>
public sealed class AgreementParty : IPartOf<Agreement>
{
    public const int FirstPlace = 1;
    public const int LastPlace = 99;

    /// <summary>Characters of what is promised.</summary>
    public const int PromisedLimit = 4000;

    private AgreementParty()
    {
    }

    public AgreementParty(
        AgreementPartyId id, AgreementId agreement, OrganisationId organisation, OrganisationKind @as, int place, DateOnly joinedOn) =>
        (Id, Agreement, Organisation, As, Place, JoinedOn) = (id, agreement, organisation, @as, place, joinedOn);

    public AgreementPartyId Id { get; private set; }

    public AgreementId Agreement { get; private set; }

    public OrganisationId Organisation { get; private set; }

    /// <summary>An organisation may be several things; this is what it signs as.</summary>
    public OrganisationKind As { get; private set; }

    /// <summary>Those with a lower place sign first; those with the same sign in whatever order.</summary>
    public int Place { get; private set; }

    public DateOnly JoinedOn { get; private set; }

    /// <summary>The day it was party no more; null while it is.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>It went out by its own act, and was not removed by the others while they wrote.</summary>
    public bool LeftByItself { get; private set; }

    /// <summary>
    /// The change that is being written takes it out: it neither writes nor signs that, and is a party of what is signed until all the
    /// others have signed.
    /// </summary>
    public bool IsTakenOut { get; private set; }

    /// <summary>What it promised when it was asked to be a partner of an application; null where it promised nothing there.</summary>
    public string? Promised { get; init; }

    /// <summary>The number of the call whose application it promised it in.</summary>
    public string? PromisedIn { get; init; }

    internal void Leave(DateOnly day, bool byItself = false) => (LeftOn, LeftByItself, IsTakenOut) = (day, byItself, false);

    internal void TakeOut() => IsTakenOut = true;

    internal void PutBack(int place) => (IsTakenOut, Place) = (false, place);

    internal void Move(int place) => Place = place;
}
