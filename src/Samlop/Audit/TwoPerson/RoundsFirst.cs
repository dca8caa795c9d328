using Microsoft.EntityFrameworkCore.Update;
using Microsoft.EntityFrameworkCore.Update.Internal;

namespace Samlop.Audit.TwoPerson;

/// <summary>
/// The order within one save: the rounds before what they open. The database asks for the approval of a thing that is marked as decided,
/// and SQLite asks at each statement.
/// </summary>
#pragma warning disable EF1001 // There is no public way to say an order between rows that no foreign key binds together.
internal sealed class RoundsFirst : ModificationCommandComparer
{
    public override int Compare(IReadOnlyModificationCommand? x, IReadOnlyModificationCommand? y) =>
        IsRound(y).CompareTo(IsRound(x)) is var order and not 0 ? order : base.Compare(x, y);

    private static bool IsRound(IReadOnlyModificationCommand? command) =>
        command?.Entries is [var entry, ..] && entry.EntityType.ClrType == typeof(CheckRound);
}
#pragma warning restore EF1001
