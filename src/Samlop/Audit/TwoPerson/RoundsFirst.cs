using Microsoft.EntityFrameworkCore.Update;
using Microsoft.EntityFrameworkCore.Update.Internal;
using Samlop.Access;

namespace Samlop.Audit.TwoPerson;

/// <summary>
/// The order within one save: the rounds before what they open, and the proposal of a role before the role. The database asks for the
/// approval of a thing that is marked as decided, and SQLite asks at each statement.
/// </summary>
#pragma warning disable EF1001 // There is no public way to say an order between rows that no foreign key binds together.
internal sealed class RoundsFirst : ModificationCommandComparer
{
    public override int Compare(IReadOnlyModificationCommand? x, IReadOnlyModificationCommand? y) =>
        Rank(x).CompareTo(Rank(y)) is var order and not 0 ? order : base.Compare(x, y);

    private static int Rank(IReadOnlyModificationCommand? command) =>
        command?.Entries is not [var entry, ..] ? 2
        : entry.EntityType.ClrType == typeof(CheckRound) ? 0
        : entry.EntityType.ClrType == typeof(RoleProposal) ? 1
        : 2;
}
#pragma warning restore EF1001
