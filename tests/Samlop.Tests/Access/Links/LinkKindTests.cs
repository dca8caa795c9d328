using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Access.Links;
using Samlop.Audit;
using Samlop.Persons.Folder;
using Samlop.Platform.Data;
using Samlop.Platform.Mail;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;
using Samlop.Waiting;

namespace Samlop.Tests.Access.Links;

/// <summary>A module registers a kind of link, as feedback, logs and enquiries will: here greetings, which the tests alone have.</summary>
public sealed class LinkKindTests(LinkKindTests.GreetingHost host) : HostTests(host), IClassFixture<LinkKindTests.GreetingHost>
{
    [Fact]
    public async Task KindOfAModule_OpensItsOwnPage_RunsItsOwnActOnce_AndNoOtherKinds()
    {
        var (sender, greeting) = (await Given.AMember(Role.ProgrammeAdviser), Guid.NewGuid());
        await As(sender).Submit(new SendGreeting.Input { Greeting = greeting }).ShouldSucceed();
        var mail = await Read(db => db.Set<OutgoingMail>().SingleAsync(m => m.To == $"{greeting:N}@example.test"));
        mail.Subject.ShouldBe($"Hilsen fra {sender.Organisation.Name}");
        var body = Host.Services.GetRequiredService<MailSecrets>().Opened(mail).Body;
        var token = body.Substring(body.IndexOf("/lenke/", StringComparison.Ordinal) + "/lenke/".Length, LinkKey.Length);
        (await Anyone().Get(LinkUrls.Link(token))).ShouldSay($"Hils på {sender.Organisation.Name}");

        await using var scope = Host.Services.CreateAsyncScope();
        var opened = (await scope.ServiceProvider.GetRequiredService<OneTimeLinks>().Find(token, CancellationToken.None))!;
        var runner = Host.Services.GetRequiredService<Runner>();
        await runner.Run(new HandInByLink.Input(), opened.Actor).ShouldBeRefused(Refusal.NotAllowed);
        // Also where it poses as one of another kind: the link is of one act.
        await runner.Run(new HandInByLink.Input(), Actor.ByLink(opened.Id, HandInByLink.Needs)).ShouldBeRefused(OneTimeLinks.LinkIsOver);
        await runner.Run(new Greet.Input(), opened.Actor).ShouldSucceed();
        await runner.Run(new Greet.Input(), opened.Actor).ShouldBeRefused(OneTimeLinks.LinkIsOver);
        Greet.Greeted.ShouldContain(greeting);
        (await Anyone().Get(LinkUrls.Link(token))).ShouldSay("Lenken virker ikke lenger");

        // Sent anew once the act is done, since the thing waits for it again: by the new key it is done once more.
        Host.Time.Pass(TimeSpan.FromMinutes(1));
        await As(sender).Submit(new SendGreeting.Input { Greeting = greeting }).ShouldSucceed();
        mail = await Read(db => db.Set<OutgoingMail>().Where(m => m.To == $"{greeting:N}@example.test").OrderByDescending(m => m.At).FirstAsync());
        body = Host.Services.GetRequiredService<MailSecrets>().Opened(mail).Body;
        (await Anyone().Get(LinkUrls.Link(token))).ShouldSay("Lenken virker ikke lenger");
        token = body.Substring(body.IndexOf("/lenke/", StringComparison.Ordinal) + "/lenke/".Length, LinkKey.Length);
        (await Anyone().Get(LinkUrls.Link(token))).ShouldSay($"Hils på {sender.Organisation.Name}");
        await runner.Run(new Greet.Input(), opened.Actor).ShouldSucceed();
    }

    [Theory]
    [InlineData("nb", "Noen med en engangslenke leverte det")]
    [InlineData("nn", "Nokon med ei eingongslenkje leverte det")]
    [InlineData("en", "Someone with a one-time link leverte det")]
    public void WhatWasDoneByALink_IsToldAsThat_AndOfNoUser(string language, string told)
    {
        var (actor, before) = (Actor.ByLink(Given.Id<OneTimeLinkId>(), Greet.Needs), CultureInfo.CurrentUICulture);
        (actor.IsUser, actor.IsSystem, actor.May(Greet.Needs), actor.May(HandInByLink.Needs), actor.RoleFor(Greet.Needs)).ShouldBe((false, false, true, false, Actor.LinkCode));
        CultureInfo.CurrentUICulture = Languages.ByCode(language)!.Culture;
        try
        {
            new HistoryRow(Host.Time.Now, null, actor.RoleFor(Greet.Needs), null, Phrase.Verbatim("leverte det"), null).Sentence.ShouldBe(told);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Kind_OfAnActThatOthersMayDo_IsRefused() =>
        Should.Throw<ArgumentException>(() => LinkKind.Of<AskForDocument, GreetingPage>("x", 1, _ => Phrase.Verbatim("x"), (_, _) => _ => true));

    public sealed class GreetingHost : SqliteHost
    {
        protected override void Configure(IServiceCollection services) => services.AddSingleton(Greet.Kind);
    }

    public sealed class GreetingPage : ComponentBase, ILinkPage
    {
        [Parameter] public OpenedLink Link { get; set; } = null!;

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, $"Hils på {Link.Organisation}");
    }

    [Process("test.greeting-sent"), TellsNobody(Untold.Noted)]
    public sealed class SendGreeting(AppDb db, OneTimeLinks links) : IUseCase<SendGreeting.Input, Done>
    {
        public static Permission Needs { get; } = AskForDocument.Needs;

        public sealed class Input : IInput<SendGreeting, Input, Done>
        {
            public Guid Greeting { get; set; }
        }

        public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
        {
            var by = await db.Set<Organisation>().Where(o => o.Id == actor.Organisation).Select(o => o.Name).SingleAsync(cancel);
            var letter = new LinkLetter($"{input.Greeting:N}@example.test", Languages.Bokmål, Phrase.Verbatim("Hils på oss."), by);
            await links.Send(Greet.Kind, input.Greeting, Guid.NewGuid(), Guid.NewGuid(), letter, actor, change, cancel);
            return new Done();
        }
    }

    [Process("test.greeted"), TellsNobody(Untold.Noted)]
    public sealed class Greet(OneTimeLinks links) : IUseCase<Greet.Input, Done>
    {
        public static readonly List<Guid> Greeted = [];

        public static Permission Needs { get; } = Permission.OfLink("test.greet");

        public static LinkKind Kind { get; } = LinkKind.Of<Greet, GreetingPage>(
            "test.greeting", 3, by => Phrase.Verbatim($"Hilsen fra {by}"), (_, _) => _ => true);

        public sealed class Input : IInput<Greet, Input, Done>;

        public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
        {
            if (await links.Held(Kind, actor, cancel) is not { } link) return OneTimeLinks.LinkIsOver;
            Greeted.Add(link.Subject);
            links.Use(link, change);
            return new Done();
        }
    }
}
