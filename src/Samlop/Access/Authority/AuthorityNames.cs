using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Authority;

/// <summary>What histories call those who have an authority or stand in, for those who find them.</summary>
internal static class AuthorityNames
{
    public static Task<Dictionary<Guid, string>> OfDelegates(
        AppDb db, Reader reader, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var wanted = ids.Select(DelegationId.From).ToList();
        return (
            from d in db.Rows<Delegation>().VisibleTo(reader)
            join u in db.Set<User>() on d.To equals u.Id
            where wanted.Contains(d.Id)
            select new { d.Id, u.Name }).ToDictionaryAsync(d => d.Id.Value, d => d.Name, cancel);
    }

    public static Task<Dictionary<Guid, string>> OfStandIns(
        AppDb db, Reader reader, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var wanted = ids.Select(StandInId.From).ToList();
        return (
            from s in db.Rows<StandIn>().VisibleTo(reader)
            join u in db.Set<User>() on s.User equals u.Id
            where wanted.Contains(s.Id)
            select new { s.Id, u.Name }).ToDictionaryAsync(s => s.Id.Value, s => s.Name, cancel);
    }
}
