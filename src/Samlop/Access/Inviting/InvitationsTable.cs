using System.Linq.Expressions;
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

    public static IReadOnlyList<Column<Invitation>> Columns(DateOnly today) =>
    [
        new("epost", AccessText.Email, i => i.Email) { Sortable = true, Url = i => AccessUrls.Of(i.Organisation, i.Id) },
        new("roller", InvitationText.Roles, i => AccessWords.Of(i.Roles)),
        new("sendt", InvitationText.SentAt, i => i.SentAt) { Sortable = true },
        new("virker", InvitationText.LastDay, i => i.LastDay),
        new("status", CommonText.Status, i => Of(i.StateOn(today))),
    ];

    public static string Of(InvitationState state) => States.Of(state).ToString();

    public static IQueryable<Invitation> Matching(
        AppDb db, Actor actor, OrganisationId organisation, TableQuery query, DateOnly today)
    {
        var invitations = db.Rows<Invitation>().ManageableBy(actor.ForAdministration()).Where(i => i.Organisation == organisation);
        foreach (var word in query.Search.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            invitations = invitations.Where(i => i.Email.Contains(word));
        if (query.Filter<InvitationState>(StateFilter) is { } state) invitations = invitations.Where(In(state, today));
        return Orders.Apply(invitations, query);
    }

    private static Expression<Func<Invitation, bool>> In(InvitationState state, DateOnly today) => state switch
    {
        InvitationState.Accepted => i => i.AcceptedAt != null,
        InvitationState.Revoked => i => i.AcceptedAt == null && i.RevokedAt != null,
        InvitationState.Expired => i => i.AcceptedAt == null && i.RevokedAt == null && (i.LastDay < today || i.To < today),
        _ => Invitation.IsWaitingOn(today),
    };
}
