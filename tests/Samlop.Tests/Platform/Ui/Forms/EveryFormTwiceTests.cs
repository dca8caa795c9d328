using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Samlop.Access.Demonstrating;
using Samlop.Access.SignIn;
using Samlop.Audit;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Ui.Forms;

/// <summary>A second click gets the first answer and does nothing, whatever the page would draw by then: for every form of the product.</summary>
public sealed class EveryFormTwiceTests
{
    /// <summary>Use cases that the program runs by itself: nobody fills in a form for them.</summary>
    private static readonly Type[] WithoutAForm = [typeof(AddDemonstrationPeople), typeof(ChooseLanguage), typeof(ImportCall), typeof(RemindOfAnswer), typeof(WarnOfDeadline)];

    [Fact]
    public void EveryUseCase_HasAForm_OrIsRunByTheProgramAlone() =>
        AllUseCases.In(typeof(IModule).Assembly).Select(useCase => useCase.FullName).Except(Forms().Select(form => form.UseCase))
            .ShouldBe(WithoutAForm.Select(useCase => useCase.FullName), ignoreOrder: true);

    [Fact]
    public async Task EveryForm_SentTwice_GetsItsFirstAnswer_AndHasOneEffect()
    {
        var sent = new HashSet<(string, string)>();
        foreach (var tests in SentTwiceAttribute.TestsFor(typeof(SqliteHost))) sent.UnionWith(await SentBy(tests, new SqliteHost { SendsTwice = true }));

        Forms().Except(sent).ShouldBeEmpty("No test with the mark [SentTwice] sends these forms");
    }

    /// <summary>Some that hang together: drafts, a journey of one, of two, and with files.</summary>
    [Theory]
    [InlineData("AcceptStoryTests_OnPostgres")]
    [InlineData("CallStoryTests_OnPostgres")]
    [InlineData("TemplateTests_OnPostgres")]
    public async Task OnPostgres_TheyDoTheSame(string tests) =>
        (await SentBy(SentTwiceAttribute.TestsFor(typeof(PostgresHost)).Single(group => group.Key.Name == tests), new PostgresHost { SendsTwice = true })).ShouldNotBeEmpty();

    /// <summary>Runs the tests on a host of their own.</summary>
    /// <returns>The forms that were taken in; the same as those that were sent again.</returns>
    private static async Task<List<(string Form, string UseCase)>> SentBy(IGrouping<Type, MethodInfo> tests, SamlopHost host)
    {
        await host.InitializeAsync();
        try
        {
            foreach (var test in tests)
            {
                var run = (Task)test.Invoke(Activator.CreateInstance(tests.Key, host), null)!;
                await run;
            }

            await using var db = host.OpenDb();
            var submissions = await db.Set<Submission>().Where(s => s.AnsweredAt != null).Select(s => new { s.Token, s.UseCase }).ToListAsync();
            return [.. submissions.Select(s => (s.Token.Split(':')[0], s.UseCase)).Distinct()];
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    /// <summary>Every form by its name and use case: what the components of the program take from a post that is an <see cref="IInput{TUse, TInput, TResult}"/>.</summary>
    private static HashSet<(string Name, string UseCase)> Forms() =>
    [
        .. from component in typeof(IModule).Assembly.GetTypes()
           from property in component.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           where property.GetCustomAttribute<SupplyParameterFromFormAttribute>() is not null
           from contract in property.PropertyType.GetInterfaces()
           where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IInput<,,>)
           select (property.GetCustomAttribute<SupplyParameterFromFormAttribute>()!.FormName!, contract.GetGenericArguments()[0].FullName!),
    ];
}
