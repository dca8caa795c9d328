using Microsoft.EntityFrameworkCore;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;

namespace Samlop.Letters.Inbox;

/// <summary>Letters are found by their title, case, what they are about and who got them.</summary>
internal static class LetterSearch
{
    public static readonly SearchedKind Letters = new SearchedRows<Letter, LetterId>(
        "brev", 40, Phrase.In<LettersText>(nameof(LettersText.Letters_Title)), l => l.Id,
        (db, reader) => db.Rows<Letter>().VisibleTo(reader),
        letters => letters.OrderByDescending(l => l.DispatchedAt).ThenBy(l => l.Id),
        async (_, letters, cancel) =>
        [
            .. from l in await letters.Select(l => new { l.Id, l.Title, l.CaseNumber }).ToListAsync(cancel)
               select new SearchHit(l.Title, LetterUrls.Letter(l.Id), l.CaseNumber),
        ])
    {
        Needs = ReadLetters.Needs,
    };
}
