using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Cases;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Letters.Inbox;

/// <summary>Which letters a reader may see. Each kind says who reads its own.</summary>
public static class LetterAccess
{
    /// <summary>
    /// The receiver its own, from the moment they are dispatched: before that there is no row. Those of the sender in cases that they see;
    /// the auditors those of the
    /// cases that they see.
    /// </summary>
    public static IQueryable<Letter> VisibleTo(this Rows<Letter> letters, Reader reader)
    {
        var (actor, own, all) = (reader.Actor, reader.Actor.Organisation, reader.Actor.May(ReadAllCases.Needs));
        var (received, sent) = (
            Kinds(letters, kind => kind.IsReceivedBy(actor)),
            Kinds(letters, kind => kind.IsReadAtSenderBy(actor))
        );
        var cases = letters.Db.Rows<CaseFile>().VisibleTo(reader);
        return letters.Through(l => (all && cases.Any(c => c.Id == l.Case))
            || (l.Receiver == own && received.Contains(l.Kind))
            || (l.Sender == own && sent.Contains(l.Kind) && cases.Any(c => c.Id == l.Case)));
    }

    /// <summary>Those to the reader's own organisation: theirs to open.</summary>
    public static IQueryable<Letter> ManageableBy(this Rows<Letter> letters, Reader reader)
    {
        var (actor, own) = (reader.Actor, reader.Actor.Organisation);
        var received = Kinds(letters, kind => kind.IsReceivedBy(actor));
        return letters.Through(l => l.Receiver == own && received.Contains(l.Kind));
    }

    /// <summary>
    /// Those that the reader's organisation is to open first. Until then it knows of one that it waits, and in which case: not what it is
    /// called, nor of which kind it is, for that tells what it says.
    /// </summary>
    internal static Expression<Func<Letter, bool>> IsClosedTo(Reader reader)
    {
        var own = reader.Actor.Organisation;
        return l => l.OpenedAt == null && l.Receiver == own;
    }

    /// <summary>What histories call letters, for those to whom they are open.</summary>
    internal static async Task<Dictionary<Guid, string>> NamesOf(
        AppDb db, Reader reader, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var (wanted, kinds) = (ids.Select(LetterId.From).ToList(), db.LetterKinds());
        var found = await db.Rows<Letter>().VisibleTo(reader).Where(IsClosedTo(reader).Not()).Where(l => wanted.Contains(l.Id))
            .Select(l => new { l.Id, l.Kind }).ToListAsync(cancel);
        return found.ToDictionary(l => l.Id.Value, l => kinds.Of(l.Kind).InSentence.ToString());
    }

    private static List<string> Kinds(Rows<Letter> letters, Func<LetterKind, bool> which) =>
        [.. letters.Db.LetterKinds().All.Where(which).Select(kind => kind.Code)];
}
