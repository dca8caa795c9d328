using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Catalogue;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Agree;

/// <summary>Agreements are found by their number, their title and the names of their parties, as they are signed.</summary>
internal static class AgreementSearch
{
    public static readonly SearchedKind Agreements = new SearchedRows<Agreement, AgreementId>(
            "avtaler", 25, Phrase.In<AgreementsText>(nameof(AgreementsText.Search_Agreements)), a => a.Id,
            // The words are those of what was signed last: whoever reads no more than what was signed before finds it in the list.
            (db, reader) => db.Rows<Agreement>().VisibleTo(reader).AsShownTo(reader.Actor)
                .Where(r => r.Number == null || r.Number == r.Agreement.SignedVersion).Select(r => r.Agreement),
            agreements => agreements.OrderByDescending(a => a.Year).ThenByDescending(a => a.Serial),
            async (_, reader, agreements, cancel) =>
            [
                .. from a in await agreements.AsShownTo(reader.Actor).Select(r => new
                   {
                       r.Agreement.Year,
                       r.Agreement.Serial,
                       r.Agreement.KindCode,
                       r.Title,
                   }).ToListAsync(cancel)
                   let number = new CaseNumber(a.Year, a.Serial)
                   select new SearchHit(a.Title, AgreementUrls.Agreement(number), $"{number} · {AgreementKinds.Of(a.KindCode).Name}"),
            ])
        // By the parties of what is signed, who have all signed it; by those that write it where nothing is.
        .By<OrganisationId>((a, ids) => a.SignedVersion == null
            ? a.Parties.Any(p => p.LeftOn == null && ids.Contains((Guid)(object)p.Organisation))
            : a.Signatures.Any(s => s.Number == a.SignedVersion && s.WithdrawnAt == null && ids.Contains((Guid)(object)s.Organisation)));
}
