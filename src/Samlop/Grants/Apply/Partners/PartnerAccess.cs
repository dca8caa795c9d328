using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply.Partners;

/// <summary>
/// Which requests to partners a reader finds: those of an application that they write, and those to their own organisation.
/// </summary>
public static class PartnerAccess
{
    /// <summary>Those to the reader's organisation; of the application nothing but what the request itself tells.</summary>
    public static IQueryable<PartnerAsk> AskedOf(this Rows<PartnerAsk> asks, Reader reader)
    {
        var (system, answers, own) = (reader.Actor.IsSystem, reader.Actor.May(AnswerPartner.Needs), reader.Actor.Organisation);
        return asks.Through(k => system || (answers && k.Organisation == own));
    }

    /// <summary>Those that the reader's county has made.</summary>
    public static IQueryable<PartnerAsk> AskedBy(this Rows<PartnerAsk> asks, Reader reader)
    {
        var (asking, own) = (reader.Actor.May(AskPartner.Needs), reader.Actor.Organisation);
        return asks.Through(k => asking && k.County == own);
    }

    /// <summary>Both, for histories.</summary>
    internal static IQueryable<PartnerAsk> KnownTo(this Rows<PartnerAsk> asks, Reader reader)
    {
        var (answers, asking, own) = (
            reader.Actor.May(AnswerPartner.Needs), reader.Actor.May(AskPartner.Needs), reader.Actor.Organisation);
        return asks.Through(k => (answers && k.Organisation == own) || (asking && k.County == own));
    }

    /// <summary>What histories call those who are asked: by the name of their organisation.</summary>
    internal static Task<Dictionary<Guid, string>> NamesOfAsked(
        AppDb db, Reader reader, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var wanted = ids.Select(PartnerAskId.From).ToList();
        return (
            from k in db.Rows<PartnerAsk>().KnownTo(reader)
            join o in db.Set<Organisation>() on k.Organisation equals o.Id
            where wanted.Contains(k.Id)
            select new { k.Id, o.Name }).ToDictionaryAsync(k => k.Id.Value, k => k.Name, cancel);
    }
}
