using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Cases;

/// <summary>Which cases a reader may see, and which they may work on. Each kind says it of its own.</summary>
public static class CaseAccess
{
    /// <summary>
    /// Those of the owner, those of the parties, and the auditors, who read all of a kind, or those that it
    /// opens to them; the owner's as far as the kind opens their subject.
    /// </summary>
    public static IQueryable<CaseFile> VisibleTo(this Rows<CaseFile> cases, Reader reader)
    {
        var all = reader.Actor.May(ReadAllCases.Needs);
        return cases.Through(OfKinds(
            cases.Db, c => false,
            kind => all ? kind.SeenBy(cases.Db, reader).Or(kind.SeenByAuditors(cases.Db, reader)) : kind.SeenBy(cases.Db, reader)));
    }

    /// <summary>Those of the owner register in it, as far as the kind opens its subject to them.</summary>
    public static IQueryable<CaseFile> ManageableBy(this Rows<CaseFile> cases, Reader reader)
    {
        var system = reader.Actor.IsSystem;
        return cases.Through(OfKinds(cases.Db, c => system, kind => kind.WorkedInBy(cases.Db, reader)));
    }

    /// <summary>Those that the reader writes messages in, from the seat that they have there.</summary>
    internal static IQueryable<CaseFile> WrittenInBy(this Rows<CaseFile> cases, Reader reader) =>
        cases.Through(OfKinds(cases.Db, c => false, kind => kind.WrittenInBy(cases.Db, reader)));

    /// <summary>The case of an entry that was found.</summary>
    internal static IQueryable<CaseFile> Holding(this Rows<CaseFile> cases, JournalEntry entry) => cases.Through(c => c.Id == entry.Case);

    /// <summary>The kinds that are registered in the program that opened the context.</summary>
    internal static CaseKinds CaseKinds(this AppDb db) => db.GetService<CaseKinds>();

    // One condition for each kind, put together: whatever the kinds, it is one statement.
    private static Expression<Func<CaseFile, bool>> OfKinds(
        AppDb db,
        Expression<Func<CaseFile, bool>> always,
        Func<CaseKind, Expression<Func<CaseFile, bool>>> ofKind
    ) => db.CaseKinds().All.Aggregate(always, (seen, kind) => seen.Or(ofKind(kind)));
}
