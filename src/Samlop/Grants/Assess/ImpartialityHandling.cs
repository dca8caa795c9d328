using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Impartiality;
using Samlop.Grants.Apply;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>
/// What is declared about an application: who is told of a doubt and of its ruling, and what becomes of the work of those who are barred.
/// </summary>
public sealed class ImpartialityHandling(AppDb db) : IWhen<ImpartialityDeclared>, IWhen<ImpartialityRuled>
{
    public static NoticeKind TellsRulers { get; } = NoticeKind.Of<ImpartialityDeclared>(
        "grants.impartiality.doubted", GrantNotices.Handling, "those who rule on a doubt",
        async (happened, occasion) =>
        {
            if (happened.Answer != ImpartialityAnswer.InDoubt || happened.KindCode != ApplicationImpartiality.Kind) return null;
            var application = await occasion.Application(new GrantApplicationId(happened.Subject));
            return new Told(
                application.ByCall<AssessText>(nameof(AssessText.Notice_Doubt)),
                ImpartialityUrls.Rule(happened.Declaration),
                application.At(DeclaredApplications.Kind.Rulers))
            {
                About = Subject.Of(happened.Declaration),
            };
        }).While(
            "the doubt is not ruled on",
            (ImpartialityDeclaration d) => d.Id,
            db => db.Rows<ImpartialityDeclaration>().All(Because.WhoWaitsIsTold).Where(ImpartialityDeclaration.InDoubt));

    public static NoticeKind TellsDeclarer { get; } = NoticeKind.Of<ImpartialityRuled>(
        "grants.impartiality.ruled", GrantNotices.Handling, "the one who was in doubt",
        async (happened, occasion) =>
        {
            if (happened.KindCode != ApplicationImpartiality.Kind) return null;
            var user = await occasion.Db.Rows<ImpartialityDeclaration>().All(Because.WhoWaitsIsTold)
                .Where(d => d.Id == happened.Declaration).Select(d => (UserId?)d.User).SingleAsync(occasion.Cancel);
            var application = await occasion.Application(new GrantApplicationId(happened.Subject));
            return new Told(
                application.ByCall<AssessText>(nameof(AssessText.Notice_Ruled)),
                ImpartialityUrls.Mine(DeclaredApplications.Kind.Slug),
                Readers.Of(user))
            {
                About = Subject.Of(happened.Declaration),
            };
        });

    public Task Happened(ImpartialityDeclared happened, Actor actor, Change change, CancellationToken cancel) =>
        Declared(happened.KindCode, happened.Declaration, change, cancel);

    public Task Happened(ImpartialityRuled happened, Actor actor, Change change, CancellationToken cancel) =>
        Declared(happened.KindCode, happened.Declaration, change, cancel);

    private async Task Declared(string kind, ImpartialityDeclarationId id, Change change, CancellationToken cancel)
    {
        if (kind != ApplicationImpartiality.Kind) return;
        var declaration = await db.Rows<ImpartialityDeclaration>().All(Because.BarredAreTakenOff).SingleAsync(d => d.Id == id, cancel);
        if (declaration.IsBar) await db.EndWorkOf(declaration, change, cancel);
    }
}
