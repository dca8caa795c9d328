using FsCheck.Fluent;
using Samlop.Intake.Composition;
using static Samlop.Tests.Intake.Composition.CompositionCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Intake.Composition;

public class MembershipReasonTests
{
    [Theory]
    [InlineData("w50 w40", CompositionOrder.GenderFirst, 0, true, Deciding.Suitability, 10)]
    [InlineData("w50 w40", CompositionOrder.GenderFirst, 1, false, Deciding.Suitability, 10)]
    [InlineData("w50 wp40", CompositionOrder.GenderFirst, 0, false, Deciding.Priority, 1)]
    [InlineData("w50 wp40", CompositionOrder.GenderFirst, 1, true, Deciding.Priority, 1)]
    [InlineData("w50", CompositionOrder.GenderFirst, 0, true, Deciding.Admitted, 1)]
    public void ForAll_OneSeat_NamesWhatWouldBeLostFirst(string applicants, CompositionOrder order, int applicant, bool isIn, Deciding deciding, int loss) =>
        MembershipReason.ForAll(Question(1, applicants), order).ElementAt(applicant).ShouldBe(new MembershipReason(applicant, isIn, deciding, loss));

    [Fact]
    public void ForAll_TheOrders_NameTheirOwnFirstWish()
    {
        var question = Question(2, "wp10 wp10 m90 m20");
        MembershipReason.ForAll(question, CompositionOrder.GenderFirst).ElementAt(2).ShouldBe(new MembershipReason(2, true, Deciding.Suitability, 70));
        MembershipReason.ForAll(question, CompositionOrder.PriorityFirst).ElementAt(2).ShouldBe(new MembershipReason(2, false, Deciding.Priority, 1));
        var lone = Question(2, "wp10 wp10 m90");
        MembershipReason.ForAll(lone, CompositionOrder.GenderFirst).ElementAt(2).ShouldBe(new MembershipReason(2, true, Deciding.Balance, 2));
        MembershipReason.ForAll(lone, CompositionOrder.PriorityFirst).ElementAt(2).ShouldBe(new MembershipReason(2, false, Deciding.Priority, 1));
    }

    [Fact]
    public void ForAll_Locks_AreTheReasonThemselves()
    {
        var question = Question(1, "w50 w40 w30") with { LockIn = new HashSet<int> { 1 }, LockOut = new HashSet<int> { 2 } };
        MembershipReason.ForAll(question, CompositionOrder.GenderFirst).ShouldBe(
        [
            new MembershipReason(0, false, Deciding.Admitted, null), // the one seat is taken by a lock
            new MembershipReason(1, true, Deciding.Lock, null),
            new MembershipReason(2, false, Deciding.Lock, null),
        ]);
    }

    [Fact]
    public void ForAll_Equals_AreDecidedByLot() =>
        MembershipReason.ForAll(Question(1, "w50 w50"), CompositionOrder.GenderFirst).ShouldAllBe(r => r.Deciding == Deciding.Lot && r.Loss == null);

    [Fact]
    public void ForAll_EveryApplicantHasAReason_AndALossIsALoss() => Prop.ForAll(Small, question =>
    {
        if (question.Fault() is not null) return;
        foreach (var order in Enum.GetValues<CompositionOrder>())
        {
            var admitted = ClassComposer.Compose(question).By(order).Admitted;
            var reasons = MembershipReason.ForAll(question, order).ToList();
            reasons.Select(r => r.Applicant).ShouldBe(Enumerable.Range(0, question.Applicants.Count));
            reasons.Where(r => r.In).Select(r => r.Applicant).ShouldBe(admitted);
            reasons.ShouldAllBe(r => r.Loss == null || r.Loss > 0);
            reasons.ShouldAllBe(r => (r.Deciding == Deciding.Lock) == (question.LockIn.Contains(r.Applicant) || question.LockOut.Contains(r.Applicant)));
        }
    }).ShouldHold(60);

    [Theory]
    [InlineData("nb", "Ikke foreslått tatt inn. Ellers ville 2 færre med prioritet få plass.")]
    [InlineData("nn-NO", "Ikkje føreslått teken inn. Elles ville 2 færre med prioritet få plass.")]
    [InlineData("en", "Not proposed for admission. Otherwise 2 fewer with priority would be admitted.")]
    public void Text_IsInTheLanguageAskedFor(string language, string expected) =>
        MembershipText.Of(new MembershipReason(0, false, Deciding.Priority, 2), language).ShouldBe(expected);

    [Theory]
    [InlineData(Deciding.Lock, null, "Foreslått tatt inn. Låst av en saksbehandler.", "Føreslått teken inn. Låst av ein saksbehandlar.", "Proposed for admission. Locked by a case worker.")]
    [InlineData(Deciding.Admitted, 3, "Foreslått tatt inn. Ellers ville 3 færre få plass.", "Føreslått teken inn. Elles ville 3 færre få plass.", "Proposed for admission. Otherwise 3 fewer would be admitted.")]
    [InlineData(Deciding.Balance, 3, "Foreslått tatt inn. Ellers ville forskjellen mellom kvinner og menn bli 3 større.", "Føreslått teken inn. Elles ville skilnaden mellom kvinner og menn bli 3 større.", "Proposed for admission. Otherwise the difference between women and men would be 3 greater.")]
    [InlineData(Deciding.Suitability, 3, "Foreslått tatt inn. Ellers ville samlet egnethet bli 3 poeng lavere.", "Føreslått teken inn. Elles ville den samla eigninga bli 3 poeng lågare.", "Proposed for admission. Otherwise the total suitability would be 3 points lower.")]
    [InlineData(Deciding.Lot, null, "Foreslått tatt inn. En annen sammensetning er like god; loddtrekningen avgjorde.", "Føreslått teken inn. Ei anna samansetjing er like god; loddtrekninga avgjorde.", "Proposed for admission. Another composition is equally good; the draw of lots decided.")]
    public void Text_OfEachDecidingThing_IsAWholeSentenceWithItsNumber(Deciding deciding, int? loss, string nb, string nn, string en) =>
        new[] { "nb", "nn", "en" }.Select(language => MembershipText.Of(new MembershipReason(0, true, deciding, loss), language)).ShouldBe([nb, nn, en]);

    [Theory]
    [InlineData("nb", "Foreslått tatt inn. Ellers kunne ingen klasse settes sammen innenfor plassene og grensene.")]
    [InlineData("nn", "Føreslått teken inn. Elles kunne inga klasse setjast saman innanfor plassane og grensene.")]
    [InlineData("en", "Proposed for admission. Otherwise no class could be composed within the seats and the bounds.")]
    public void Text_WhereNoClassIsPossible_SaysSo(string language, string expected) =>
        MembershipText.Of(new MembershipReason(0, true, Deciding.Admitted, null), language).ShouldBe(expected);

    [Fact]
    public void Text_EveryDecidingThing_HasASentenceOfItsOwnInAllLanguages()
    {
        var texts =
            from deciding in Enum.GetValues<Deciding>()
            from language in new[] { "nb", "nn", "en" }
            select MembershipText.Of(new MembershipReason(0, true, deciding, 1), language);
        texts.Distinct().Count().ShouldBe(3 * Enum.GetValues<Deciding>().Length);
    }
}
