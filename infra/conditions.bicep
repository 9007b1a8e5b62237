// Conditions that keep a group of people to the folder of its area. A condition names every action of the role that it stands
// beside: an action that it does not name would be free.

@export()
@description('For the role that writes alone.')
func writesBelow(code string) string =>
  replace(
    '''
(
  (
    !(ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write'})
    AND
    !(ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action'})
  )
  OR
  (
    @Resource[Microsoft.Storage/storageAccounts/blobServices/containers/blobs:path] StringLike 'CODE/*'
  )
)
''',
    'CODE',
    code
  )

@export()
@description('For the role that reads. A listing has no path: what it asks for is a prefix.')
func readsBelow(code string) string =>
  replace(
    '''
(
  (
    !(ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'} AND NOT SubOperationMatches{'Blob.List'})
  )
  OR
  (
    @Resource[Microsoft.Storage/storageAccounts/blobServices/containers/blobs:path] StringLike 'CODE/*'
  )
)
AND
(
  (
    !(ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'} AND SubOperationMatches{'Blob.List'})
  )
  OR
  (
    @Request[Microsoft.Storage/storageAccounts/blobServices/containers/blobs:prefix] StringStartsWith 'CODE/'
  )
)
''',
    'CODE',
    code
  )
