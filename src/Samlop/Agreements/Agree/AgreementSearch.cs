using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Catalogue;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Agree;

/// <summary>Agreements are found by their number, their title and the names of their parties.</summary>
internal static class AgreementSearch
{
    public static readonly SearchedKind Agreements = new SearchedRows<Agreement, AgreementId>(
            "avtaler", 25, Phrase.In<AgreementsText>(nameof(AgreementsText.Search_Agreements)), a => a.Id,
            (db, reader) => db.Rows<Agreement>().VisibleTo(reader),
            agreements => agreements.OrderByDescending(a => a.Year).ThenByDescending(a => a.Serial),
            async (_, agreements, cancel) =>
            [
                .. from a in await agreements.Select(a => new { a.Year, a.Serial, a.Title, a.KindCode }).ToListAsync(cancel)
                   let number = new CaseNumber(a.Year, a.Serial)
                   select new SearchHit(a.Title, AgreementUrls.Agreement(number), $"{number} · {AgreementKinds.Of(a.KindCode).Name}"),
            ])
        .By<OrganisationId>((a, ids) => a.Parties.Any(p => p.LeftOn == null && ids.Contains((Guid)(object)p.Organisation)));
}

/// <summary>Nytt siden sist: of the agreements that one writes in.</summary>
internal static class AgreementNews
{
    public static void Add(ModuleSetup setup) => setup.News<Agreement, AgreementId>(
        a => a.Id,
        (db, reader) => reader.Actor.May(WriteAgreements.Needs) ? db.Rows<Agreement>().WrittenBy(reader) : null,
        db => (db.Rows<Agreement>().All(Because.NewsSaysOfWhat), a => a.Year + "/" + a.Serial),
        (_, of) => CaseNumber.TryParse(of, out var number)
            ? new(Phrase.In<AgreementsText>(nameof(AgreementsText.Agreement_Numbered), number.ToString()), AgreementUrls.Agreement(number))
            : new(Phrase.In<AgreementsText>(nameof(AgreementsText.Agreements_Title)), AgreementUrls.List));
}
