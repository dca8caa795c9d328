using Samlop.Platform.Data;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Data;

public class DataFolderLockTests
{
    [Fact]
    public void Folder_IsHeldByOneProcess_AndFreeAfterIt()
    {
        var folder = Directory.CreateTempSubdirectory("samlop-lock-").FullName;
        using (DataFolderLock.Take(folder)) Should.Throw<IOException>(() => DataFolderLock.Take(folder)).Message.ShouldContain(folder);
        DataFolderLock.Take(folder).Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task SecondProgram_OnTheSameFolder_DoesNotStart()
    {
        var first = new SqliteHost();
        await first.InitializeAsync();
        Should.Throw<IOException>(() => DataFolderLock.Take(first.DataFolder));
        await first.DisposeAsync();
    }
}
