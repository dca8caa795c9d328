using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access.People;

/// <summary>The days of a role: within those of its organisation, in order, and not twice at the same time.</summary>
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
            errors.Add(ToField, Phrase.In<AccessText>(nameof(AccessText.Error_AfterItEnded), new DateArgument(end)));
        return (from, to);
    }

    /// <summary>The person does not have the same role for the same organisation on any of the days already.</summary>
    public static async Task<Refusal?> IsFree(AppDb db, Membership wanted, DateOnly from, DateOnly? to, CancellationToken cancel) =>
        await db.Set<Membership>()
            .Where(m => m.User == wanted.User && m.Organisation == wanted.Organisation && m.Role == wanted.Role && m.Id != wanted.Id)
            .Where(m => (to == null || m.From <= to) && (m.To == null || (m.To >= from && m.To >= m.From)))
            .AnyAsync(cancel)
            ? RoleHeldAlready
            : null;
}
