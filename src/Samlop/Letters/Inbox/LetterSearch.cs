using Microsoft.EntityFrameworkCore;
using Samlop.Cases;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;

namespace Samlop.Letters.Inbox;

/// <summary>
/// Letters are found by their case, what they are about and who got them, and when they are opened by their title.
/// </summary>
internal static class LetterSearch
{
    public static readonly SearchedKind Letters = new SearchedRows<Letter, LetterId>(
        "brev", 40, Phrase.In<LettersText>(nameof(LettersText.Letters_Title)), l => l.Id,
        (db, reader) => db.Rows<Letter>().VisibleTo(reader),
        letters => letters.OrderByDescending(l => l.DispatchedAt).ThenBy(l => l.Id),
        async (_, reader, letters, cancel) =>
        {
            var closed = LetterAccess.IsClosedTo(reader);
            var found = await letters.Select(Condition.Whole((Letter l) => new Found
            {
                Id = l.Id,
                Title = closed.Holds(l) ? null : l.Title,
                CaseNumber = l.CaseNumber,
            })).ToListAsync(cancel);
            return [.. found.Select(l => new SearchHit(l.Title ?? CasesText.Title_Sealed, LetterUrls.Letter(l.Id), l.CaseNumber))];
        })
    {
        Needs = ReadLetters.Needs,
    };

    private sealed class Found
    {
        public LetterId Id { get; init; }

        public string? Title { get; init; }

        public string CaseNumber { get; init; } = "";
    }
}
