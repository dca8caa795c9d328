using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access.People;

/// <summary>
/// The days of a role: within those of its organisation, in order, not twice at the same time, and not beside a role that it must be kept
/// apart from.
/// </summary>
internal static class MembershipPeriod
{
    public const string FromField = "From";
    public const string ToField = "To";

    public static readonly Refusal RoleHeldAlready = Refusal.In<AccessText>(nameof(RoleHeldAlready));

    /// <summary>Reads the days as typed and holds them against the organisation.</summary>
    public static (DateOnly From, DateOnly? To) Read(string? typedFrom, string? typedTo, Organisation organisation, FieldErrors errors)
    {
        var from = TypedLine.ReadDay(typedFrom, FromField, errors);
        var to = TypedLine.ReadDayOrNone(typedTo, ToField, errors);
        if (errors.Any) return (from, to);

        if (from < organisation.ValidFrom)
            errors.Add(FromField, Phrase.In<AccessText>(nameof(AccessText.Error_BeforeItBegan), new DateArgument(organisation.ValidFrom)));
        if (to < from)
            errors.Add(ToField, Phrase.In<AccessText>(nameof(AccessText.Error_ToBeforeFrom)));
        if (organisation.ValidTo is { } end && (from > end || to is null || to > end))
        {
            var field = from > end ? FromField : ToField;
            errors.Add(field, Phrase.In<AccessText>(nameof(AccessText.Error_AfterItEnded), new DateArgument(end)));
        }

        return (from, to);
    }

    /// <summary>
    /// On none of the days has the person the same role for the same organisation already, or one that must be kept apart from it.
    /// </summary>
    public static async Task<Refusal?> IsFree(AppDb db, Membership wanted, DateOnly from, DateOnly? to, CancellationToken cancel)
    {
        var held = await db.Set<Membership>()
            .Where(m => m.User == wanted.User && m.Id != wanted.Id)
            .Where(m => (to == null || m.From <= to) && (m.To == null || (m.To >= from && m.To >= m.From)))
            .Select(m => new { m.Role, IsHere = m.Organisation == wanted.Organisation }).ToListAsync(cancel);
        return held.Any(m => m.IsHere && m.Role == wanted.Role) ? RoleHeldAlready
            : held.Any(m => RolesApart.From(wanted.Role).Contains(m.Role) && (m.IsHere || RolesApart.AreApartAnywhere(wanted.Role, m.Role)))
                ? RolesApart.RolesMustBeApart
                : null;
    }
}
