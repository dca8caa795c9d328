using System.Linq.Expressions;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Inviting;

[SubjectKind("access.invitation")]
public readonly record struct InvitationId(Guid Value) : IId<InvitationId>
{
    public static InvitationId From(Guid value) => new(value);
}

/// <summary>Where an invitation is, told from its facts.</summary>
public enum InvitationState
{
    Waiting,
    Accepted,
    Revoked,
    Expired,

    /// <summary>Whoever sent it may not ask people in there any more. Somebody else may send it anew.</summary>
    SenderGone,
}

/// <summary>
/// Invitasjon: an e-mail address that is asked into an organisation with roles, by a link that works once. It gives nothing before whoever
/// reads the address has said yes. The link is known to the mail alone; here is its hash.
/// </summary>
public sealed class Invitation : IVersioned
{
    /// <summary>The link works to and with this many days after the day that it was sent.</summary>
    public const int Days = 14;

    public static readonly Refusal InvitationIsOver = Refusal.In<InvitationText>(nameof(InvitationIsOver));

    private Invitation()
    {
    }

    public Invitation(
        InvitationId id, OrganisationId organisation, string email, IEnumerable<Role> roles, DateOnly from, DateOnly? to, string language)
    {
        Id = id;
        Organisation = organisation;
        Email = email;
        Roles = [.. roles.Distinct().Order()];
        (From, To) = (from, to);
        Language = language;
    }

    public InvitationId Id { get; private set; }

    public OrganisationId Organisation { get; private set; }

    public string Email { get; private set; } = "";

    public List<Role> Roles { get; private set; } = [];

    /// <summary>The first day of the roles; where it is past when the invitation is accepted, they begin that day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day of the roles; null where no end is set.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Code of the language that the mail is written in.</summary>
    public string Language { get; private set; } = "";

    /// <summary>Who sent it last: what it gives, they give.</summary>
    public UserId InvitedBy { get; private set; }

    public DateTimeOffset SentAt { get; private set; }

    /// <summary>The last day that the link works.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>SHA-256 of the token in the link; of a link that was sent before there is nothing left.</summary>
    public string KeyHash { get; private set; } = "";

    public DateTimeOffset? AcceptedAt { get; private set; }

    public UserId? AcceptedBy { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public int Version { get; private set; }

    /// <param name="ends">The last day of the organisation; null where none is set.</param>
    /// <param name="isStillSenders"><see cref="InvitationAccess.IsStillSenders"/>.</param>
    public InvitationState StateOn(DateOnly today, DateOnly? ends, bool isStillSenders) =>
        AcceptedAt is not null ? InvitationState.Accepted
        : RevokedAt is not null ? InvitationState.Revoked
        : IsOver(today, ends) ? InvitationState.Expired
        : isStillSenders ? InvitationState.Waiting
        : InvitationState.SenderGone;

    /// <summary>The last day of the link, of what it gives or of the organisation has passed, or it gives nothing before.</summary>
    private bool IsOver(DateOnly today, DateOnly? ends) => LastDay < today || To < today || ends < today || ends < From;

    /// <summary>Neither answered nor revoked, of rows in the database.</summary>
    public static Expression<Func<Invitation, bool>> IsOpen { get; } = i => i.AcceptedAt == null && i.RevokedAt == null;

    /// <summary>As in memory, of rows of one organisation in the database.</summary>
    public static Expression<Func<Invitation, bool>> IsOverOn(DateOnly today, DateOnly? ends) =>
        ends is not { } end ? i => i.LastDay < today || (i.To != null && i.To < today)
        : i => i.LastDay < today || (i.To != null && i.To < today) || end < today || end < i.From;

    /// <summary>What is accepted or revoked stays so; who is to be asked again gets a new invitation.</summary>
    public Refusal? MayChange() => AcceptedAt is null && RevokedAt is null ? null : InvitationIsOver;

    /// <summary>Sends it, or sends it anew: an earlier link works no more.</summary>
    public void Send(UserId by, LinkKey key, DateOnly today, DateTimeOffset at)
    {
        (InvitedBy, KeyHash, SentAt) = (by, key.Hash, at);
        LastDay = today.AddDays(Days);
        Version++;
    }

    public void Revoke(DateTimeOffset at)
    {
        RevokedAt = at;
        Version++;
    }

    public void Accept(UserId by, DateTimeOffset at)
    {
        (AcceptedBy, AcceptedAt) = (by, at);
        Version++;
    }
}
