using FsCheck.Fluent;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Knowledge.Courses;
using Samlop.Platform;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Courses;

/// <summary>The rules of a course: what passes, what is kept, how steps are read, and what comes with the program.</summary>
public class CourseTests
{
    private static readonly CourseStep Read = new(CourseStepKind.Reading, "Les", "Tekst");

    private static CourseStep Question(int right = 0) =>
        new(CourseStepKind.Question, "Hva?", "", Choices: ["Ja", "Nei", "Vet ikke"], Right: right, Explanation: "Derfor.");

    private static CourseContent Content(int percent, params CourseStep[] steps) => new("Kurs", "Om", "nb", "Vår egen tekst", percent, [], steps);

    [Theory]
    [InlineData(75, 4, 3)]
    [InlineData(75, 3, 3)]
    [InlineData(67, 3, 3)]
    [InlineData(66, 3, 2)]
    [InlineData(0, 4, 0)]
    [InlineData(100, 4, 4)]
    public void Needed_IsTheShareRoundedUp(int percent, int questions, int needed) =>
        new CourseResult(questions, 0, percent, [], []).Needed.ShouldBe(needed);

    [Fact]
    public void Course_IsPassed_WhenAllIsGoneThrough_AndEnoughIsRight()
    {
        var content = Content(50, Read, Question(), Question(1));
        CourseResult.Of(content, 0, Given()).Left.ShouldBe([1, 2, 3]);
        CourseResult.Of(content, 1, Given((2, 0))).Passes.ShouldBeFalse("a question is left");
        CourseResult.Of(content, 3, Given((2, 0), (3, 0))).Passes.ShouldBeTrue("one of two is right");
        CourseResult.Of(content, 3, Given((2, 1), (3, 0))).Wrong.ShouldBe([2, 3]);
        CourseResult.Of(Content(75, Read), 1, Given()).Passes.ShouldBeTrue("nothing is asked");
    }

    [Fact]
    public void Score_RisesWithEachRightAnswer_AndAllRightAlwaysPasses() => (
        from percent in Gen.Choose(0, 100)
        from rights in Gen.Choose(0, 2).Several(12)
        from chosen in Gen.ArrayOf(Gen.Choose(0, 2), rights.Length)
        select (percent, rights, chosen)).Holds(made =>
        {
            var (percent, rights, chosen) = made;
            var content = Content(percent, [.. rights.Select(Question)]);
            var answers = chosen.Index().ToDictionary(a => a.Index + 1, a => new CourseAnswer(a.Item, 1));
            var result = CourseResult.Of(content, rights.Length, answers);
            result.Right.ShouldBe(rights.Zip(chosen).Count(pair => pair.First == pair.Second));
            result.Passes.ShouldBe(result.Right >= result.Needed);
            (result.Right + result.Wrong.Count + result.Left.Count).ShouldBe(rights.Length);
            foreach (var wrong in result.Wrong)
            {
                var better = new Dictionary<int, CourseAnswer>(answers) { [wrong] = new(rights[wrong - 1], 2) };
                CourseResult.Of(content, rights.Length, better).Right.ShouldBe(result.Right + 1);
            }

            var all = rights.Index().ToDictionary(a => a.Index + 1, a => new CourseAnswer(a.Item, 1));
            CourseResult.Of(content, rights.Length, all).Passes.ShouldBeTrue();
        });

    [Fact]
    public void Content_IsTheSameText_WhenItIsReadAgain()
    {
        var content = (Content(75, Read, Question(2), new(CourseStepKind.Film, "Se", "Hun forteller", "https://eksempel.no/f", 3)) with { Roles = [Role.Supervisor] }).Keyed();
        CourseContent.Read(content.Write()).Write().ShouldBe(content.Write());
        content.Steps.Select(s => s.Key).ShouldBeUnique();
        content.With(Read with { Title = "Ny", Key = "ny" }, 99).Steps[^1].Title.ShouldBe("Ny");
        content.With(Read with { Title = "Ny", Key = content.Steps[2].Key }, 1).Steps.Select(s => s.Title).ShouldBe(["Ny", "Les", "Hva?"]);
        content.Without(content.Steps[1].Key).Steps.Select(s => s.Title).ShouldBe(["Les", "Se"]);
        (content.NumberOf(content.Steps[2].Key), content.NumberOf("annet")).ShouldBe((3, 0));
    }

    [Fact]
    public void Taking_KeepsEachStep_AndIsNotAhead()
    {
        var (edition, _) = Edition();
        var taking = new CourseTaking(new(Guid.NewGuid()), edition, Acting.User(), Acting.Noon);
        taking.MayOpen(1).ShouldBeNull();
        taking.MayOpen(2).ShouldBe(CourseTaking.StepIsAhead);
        taking.Keep(1, null, Acting.Noon);
        taking.Keep(2, 1, Acting.Noon);
        taking.Finish(edition.Content, Acting.Noon).ShouldBe(CourseTaking.CourseNotPassed);
        taking.Keep(2, 0, Acting.Noon);
        taking.Answers[2].ShouldBe(new CourseAnswer(0, 2));
        taking.Finish(edition.Content, Acting.Noon).ShouldBeNull();
        taking.Right.ShouldBe(1);
        taking.Finish(edition.Content, Acting.Noon).ShouldBe(CourseTaking.CoursePassedAlready);
    }

    [Fact]
    public void Edition_IsPublishedByASecondPerson_AndTheCourseSaysWhatItSays()
    {
        var (edition, course) = Edition();
        var (writer, other) = (Acting.User(), Acting.User());
        var check = new TwoPersonCheck(edition.Id.Value);
        check.PreparedBy(writer.User);
        edition.Send(check, writer, Acting.Noon).ShouldBeNull();
        edition.Publish(check, writer, check.Mark, Acting.Noon).ShouldBe(CheckRefusal.PreparedBySame);
        edition.Publish(check, other, "noe annet", Acting.Noon).ShouldBe(TwoPersonCheck.SentAnew);
        edition.Publish(check, other, check.Mark, Acting.Noon).ShouldBeNull();
        CourseStates.Ladder.Of(course).ShouldBe(CourseState.Draft);
        course.MayTake().ShouldBe(ShortCourse.CourseIsDraft);
        course.Publish(edition, Acting.Noon);
        (course.Title, course.CurrentNumber, course.MayTake()).ShouldBe(("Kurs", 1, null));
        course.Withdraw("Utdatert", Acting.Noon);
        CourseStates.Ladder.Of(course).ShouldBe(CourseState.Withdrawn);
        course.MayTake().ShouldBe(ShortCourse.CourseIsWithdrawn);
    }

    [Theory]
    [InlineData(nameof(CourseStepKind.Reading), "Title", "Text")]
    [InlineData(nameof(CourseStepKind.Film), "Title", "Text", "Film", "Minutes")]
    [InlineData(nameof(CourseStepKind.Question), "Title", "Choices", "Right", "Explanation")]
    [InlineData("Annet", "Kind")]
    public void Step_ThatSaysNothing_IsToldWhatLacks(string kind, params string[] fields)
    {
        var errors = new FieldErrors();
        SaveStep.Read(new() { Kind = kind, Right = "x" }, errors);
        errors.All.Select(e => e.Field).Order().ShouldBe(fields.Order());
    }

    [Theory]
    [InlineData("http://eksempel.no/film", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("https://navn:ord@eksempel.no/film", false)]
    [InlineData("https://eksempel.no/film", true)]
    public void Film_IsAWholeAddress_WithoutAUser(string film, bool taken)
    {
        var errors = new FieldErrors();
        SaveStep.Read(new() { Kind = nameof(CourseStepKind.Film), Title = "Film", Text = "I ord", Film = film, Minutes = "3" }, errors);
        errors.Any.ShouldBe(!taken);
    }

    [Fact]
    public void Shelf_HoldsCoursesWithSources_OfWhichEachQuestionHasARightAnswer()
    {
        var shelf = CourseShelf.LoadOrRefuse(Repository.At("content"));
        shelf.Courses.Count.ShouldBe(3);
        foreach (var course in shelf.Courses)
        {
            course.Content.Source.ShouldContain("side");
            course.Content.Questions.ShouldBeGreaterThan(2);
            course.Content.Roles.ShouldAllBe(role => CourseAccess.Takers.Contains(role));
            // Nothing is said as a fact without its page.
            course.Content.Steps.Where(s => s.Kind == CourseStepKind.Reading).ShouldAllBe(s => s.Text.Contains("side"));
            course.Content.Steps.ShouldAllBe(s => s.Film == null);
        }

        Should.Throw<StartRefused>(() => CourseShelf.LoadOrRefuse(Repository.At("docs")));
    }

    private static (CourseEdition Edition, ShortCourse Course) Edition()
    {
        var course = new ShortCourse(new(Guid.NewGuid()), new(Guid.NewGuid()), Acting.Noon);
        var content = Content(100, Read, Question());
        course.Shows(content);
        return (new(new(Guid.NewGuid()), course, content, new(Guid.NewGuid()), Acting.Noon), course);
    }

    private static Dictionary<int, CourseAnswer> Given(params (int Step, int Choice)[] answers) =>
        answers.ToDictionary(a => a.Step, a => new CourseAnswer(a.Choice, 1));
}
