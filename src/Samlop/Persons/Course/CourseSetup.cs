using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Course;

/// <summary>The qualification course on the card, on the person's own pages, and among what waits.</summary>
internal static class CourseSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddTransient<ITaskSource, CourseTasks>();
        setup.Services.AddTransient<CourseCounts>();
        setup.Services.AddTransient<IOwnFacts, OwnCourseFacts>();
        KeptOfCourse.Add(setup);
        setup.Subject(CourseNotices.Concerned, CourseNotices.IsConcerned);
        setup.Section<CardShown, CourseSection>(2);
        setup.Navigate(new NavigationItem(
            Place.Tasks, 49, Phrase.In<CourseText>(nameof(CourseText.Own_Title)), CourseUrls.Own, new NeedsOfAttribute<ReadOwnCourse>())
        {
            IsOwn = true,
        });
    }
}
