using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>
/// Users whom no register, list of members or history shows, nor counts: that they use the program, and for whom, would tell where they
/// are. A module that knows why says who; whoever is told nevertheless is named by its own rule.
/// </summary>
public interface IWithheldUsers
{
    /// <summary>Those who are kept from the reader today, as a part of the statement that asks.</summary>
    IQueryable<UserId> From(AppDb db, Actor actor);
}

internal static class WithheldUsers
{
    /// <summary>Those who are kept from the reader, for whatever reason.</summary>
    public static IQueryable<UserId> Withheld(this AppDb db, Actor actor) =>
        db.Registered<IWithheldUsers>().Select(kind => kind.From(db, actor))
            .Aggregate(db.Set<User>().Where(_ => false).Select(u => u.Id), (all, some) => all.Concat(some));
}
