using FsCheck.Fluent;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Letters;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Letters;

/// <summary>What a kind of letter lets each role do, and how kinds are found.</summary>
public class LetterKindTests
{
    private static readonly LetterKind Kind = InvitationModule.Kind with { Readers = [Role.Leader], Was = ["invitation"] };
    private static readonly LetterKind Thanks = InvitationModule.Thanks;
    private static readonly LetterKinds Kinds = new([Kind, Thanks]);

    [Theory]
    [InlineData(Role.TrainingOfficeAdviser, true, true, false, true, false)]
    [InlineData(Role.Leader, false, true, false, false, false)]
    [InlineData(Role.CompanyManager, false, false, true, false, false)]
    [InlineData(Role.ProcessGuide, false, false, false, true, true)]
    [InlineData(Role.Administrator, false, false, false, true, true)]
    [InlineData(Role.Supervisor, false, false, false, false, false)]
    [InlineData(Role.CaseOfficer, false, false, false, false, false)]
    public void Kind_LetsEachRoleDoWhatIsItsOwn(Role role, bool sends, bool readsAtSender, bool receives, bool readsTemplate, bool approves)
    {
        var actor = Acting.Of(role);

        (Kind.IsDispatchedBy(actor), Kind.IsReadAtSenderBy(actor), Kind.IsReceivedBy(actor)).ShouldBe((sends, readsAtSender, receives));
        (Kind.HasTemplateReadBy(actor), Kind.IsApprovedBy(actor)).ShouldBe((readsTemplate, approves));
        Kind.IsReadBy(actor).ShouldBe(readsAtSender || receives);
    }

    [Fact]
    public void WhoeverSends_ReadsWhatIsSentAndItsTemplate_AndNobodyDoesAnythingWithoutSigningIn() =>
        Gen.Elements(Enum.GetValues<Role>()).Several(4).Holds(roles =>
        {
            var actor = Acting.User() with { Rights = new Rights(roles, []) };
            var nobody = Actor.Nobody with { Rights = actor.Rights };
            foreach (var kind in Kinds.All)
            {
                if (kind.IsDispatchedBy(actor)) (kind.IsReadAtSenderBy(actor) && kind.HasTemplateReadBy(actor)).ShouldBeTrue();
                if (kind.IsApprovedBy(actor)) kind.HasTemplateReadBy(actor).ShouldBeTrue();
                (kind.IsDispatchedBy(nobody) || kind.IsReadBy(nobody)).ShouldBeFalse();
                (kind.HasTemplateReadBy(nobody) || kind.IsApprovedBy(nobody)).ShouldBeFalse();
            }
        });

    [Fact]
    public void WhoeverReadsAllCases_ReadsLettersOfEveryKind() =>
        Kinds.All.ShouldAllBe(kind => kind.IsReadBy(Acting.Of(Role.Auditor, ReadAllCases.Needs)));

    [Theory]
    [InlineData(InvitationModule.Code, InvitationModule.Code)]
    [InlineData("invitation", InvitationModule.Code)]
    [InlineData("exercise-thanks", "exercise-thanks")]
    [InlineData("innkalling", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Kind_IsFoundByItsCode_AlsoAnEarlierOne(string? code, string? found) => Kinds.Find(code)?.Code.ShouldBe(found);

    [Theory]
    [InlineData("innkalling", Role.TrainingOfficeAdviser, true)]
    [InlineData("innkalling", Role.CompanyManager, false)]
    [InlineData("takk", Role.Supervisor, false)]
    [InlineData("takk", Role.TrainingOfficeAdviser, true)]
    [InlineData("exercise-thanks", Role.TrainingOfficeAdviser, false)]
    public void Template_IsFoundByItsAddress_ByThoseWhoReadIt(string slug, Role role, bool found) =>
        (Kinds.WithTemplateFor(Acting.Of(role), slug) is not null).ShouldBe(found);

    [Theory]
    [InlineData("Velkommen {dag}.", "Velkommen 1. mai.")]
    [InlineData("{dag}{dag}", "1. mai1. mai")]
    [InlineData("Ingen", "Ingen")]
    public void Text_IsFilledIn(string text, string filled) =>
        LetterKind.Fill(text, new Dictionary<string, string> { ["dag"] = "1. mai" }).ShouldBe(filled);

    [Fact]
    public void Placeholder_ThatNothingIsGivenFor_IsABug() =>
        Should.Throw<InvalidOperationException>(() => LetterKind.Fill("{bedrift}", new Dictionary<string, string>()));

    [Theory]
    [InlineData("Velkommen {dag} til {bedrift}.", null)]
    [InlineData("", nameof(LettersText.Error_BlockMissing))]
    [InlineData("{Dag}", nameof(LettersText.Error_Placeholder))]
    [InlineData("{}", nameof(LettersText.Error_Placeholder))]
    [InlineData("{dag", nameof(LettersText.Error_Braces))]
    [InlineData("dag}", nameof(LettersText.Error_Braces))]
    [InlineData("{{dag}}", nameof(LettersText.Error_Braces))]
    [InlineData("2 millioner", nameof(LettersText.Error_AmountInTemplate))]
    [InlineData("100 KR", nameof(LettersText.Error_AmountInTemplate))]
    [InlineData("100 kroketter", null)]
    [InlineData("12 plasser", null)]
    public void Text_OfATemplate_IsChecked(string text, string? problem) => Kind.Problem(text)?.Key.ShouldBe(problem);

    [Fact]
    public void Text_WithoutProblem_IsFilledInWithTheSamples() =>
        Gen.Elements("Velkommen ", "{dag}", "{bedrift}", ". ", "{", "}", "{nei}", "7 kr").Several(6).Holds(pieces =>
        {
            var text = string.Concat(pieces);
            if (Kind.Problem(text) is not null) return;
            LetterKind.Fill(text, Kind.Samples(NorwegianForm.Nb, Acting.Day)).AsSpan().ContainsAny('{', '}').ShouldBeFalse();
        });
}
