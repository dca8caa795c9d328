using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Inviting;

/// <summary>The list of an organisation's invitations.</summary>
public static class InvitationsTable
{
    public const string StateFilter = "status";

    private static readonly Words<InvitationText, InvitationState> States = new("State");

    private static readonly Sorting<Invitation> Orders = new Sorting<Invitation>("-sendt", i => i.Id)
        .By("sendt", i => i.SentAt)
        .By("epost", i => i.Email);

    public static IReadOnlyList<TableFilter> Filters =>
    [
        new(
            StateFilter, CommonText.Status,
            [.. Enum.GetValues<InvitationState>().Select(state => new Option(state.ToString(), Of(state)))]),
    ];

    /// <param name="stillSenders">Those of the rows whose sender may ask people in there still.</param>
    public static IReadOnlyList<Column<Invitation>> Columns(
        Organisation organisation, IReadOnlySet<InvitationId> stillSenders, DateOnly today) =>
    [
        new("epost", AccessText.Email, i => i.Email) { Sortable = true, Url = i => AccessUrls.Of(i.Organisation, i.Id) },
        new("roller", InvitationText.Roles, i => AccessWords.Of(i.Roles)),
        new("sendt", InvitationText.SentAt, i => i.SentAt) { Sortable = true },
        new("virker", InvitationText.LastDay, i => i.LastDay),
        new("status", CommonText.Status, i => Of(i.StateOn(today, organisation.ValidTo, stillSenders.Contains(i.Id)))),
    ];

    public static string Of(InvitationState state) => States.Of(state).ToString();

    public static IQueryable<Invitation> Matching(
        AppDb db, Actor actor, Organisation organisation, TableQuery query, DateOnly today)
    {
        var of = organisation.Id;
        var invitations = db.Rows<Invitation>().ManageableBy(actor.ForAdministration()).Where(i => i.Organisation == of);
        foreach (var word in query.Search.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            invitations = invitations.Where(i => i.Email.Contains(word));
        if (query.Filter<InvitationState>(StateFilter) is { } state) invitations = invitations.Where(In(state, db, organisation, today));
        return Orders.Apply(invitations, query);
    }

    /// <summary>Those of some invitations whose sender may ask people in there still.</summary>
    public static async Task<IReadOnlySet<InvitationId>> StillSenders(
        AppDb db, Actor actor, IEnumerable<Invitation> invitations, DateOnly today, CancellationToken cancel)
    {
        var ids = invitations.Select(i => i.Id).ToList();
        return await db.Rows<Invitation>().ManageableBy(actor.ForAdministration()).Where(i => ids.Contains(i.Id))
            .Where(InvitationAccess.IsStillSenders(db, today)).Select(i => i.Id).ToHashSetAsync(cancel);
    }

    private static Expression<Func<Invitation, bool>> In(
        InvitationState state, AppDb db, Organisation organisation, DateOnly today)
    {
        var over = Invitation.IsOverOn(today, organisation.ValidTo);
        var goesOn = Invitation.IsOpen.And(over.Not());
        return state switch
        {
            InvitationState.Accepted => i => i.AcceptedAt != null,
            InvitationState.Revoked => i => i.AcceptedAt == null && i.RevokedAt != null,
            InvitationState.Expired => Invitation.IsOpen.And(over),
            InvitationState.SenderGone => goesOn.And(InvitationAccess.IsStillSenders(db, today).Not()),
            _ => goesOn.And(InvitationAccess.IsStillSenders(db, today)),
        };
    }
}
